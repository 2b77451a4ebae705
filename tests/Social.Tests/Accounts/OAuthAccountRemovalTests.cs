using Social.Accounts;
using Social.Auth;

namespace Social.Tests.Accounts;

/// <summary>Tokens that are imported, and accounts that are disconnected.</summary>
public sealed class OAuthAccountRemovalTests : OAuthAccountConnectorTestBase
{
    [Fact]
    public async Task Imported_tokens_of_someone_else_are_refused_and_not_saved()
    {
        SocialAuthenticationException error = await Should.ThrowAsync<SocialAuthenticationException>(() => _connector.ImportAsync(new CredentialImport
        {
            Kind = CredentialKind.OAuth2, AccessToken = new Secret("access-secret"), Subject = "8",
        }));

        error.Code.ShouldBe(ConnectionErrors.SubjectMismatch);
        (await _credentials.FindAsync(Network.UserKey with { Subject = "8" })).ShouldBeNull();
        (await _credentials.FindAsync(Network.UserKey)).ShouldBeNull();
    }

    [Fact]
    public async Task Imported_tokens_are_saved_under_the_name_the_network_says()
    {
        ConnectionResult result = await _connector.ImportAsync(new CredentialImport
        {
            Kind = CredentialKind.OAuth2, AccessToken = new Secret("a"), ExpiresAt = _clock.GetUtcNow().AddHours(1), Scopes = ["tweet.read"],
        });

        result.Credential.ShouldBe(Network.UserKey);
        result.MissingScopes.ShouldBeEmpty();
        (await _credentials.FindAsync(Network.UserKey))!.Lifetime.ShouldBe(TokenLifetime.NotRenewable);
    }

    [Fact]
    public async Task A_disconnected_account_is_revoked_and_forgotten()
    {
        await ConnectAsync(Network.Account);
        _endpoint.Answer(200, "{}");

        await _connector.DisconnectAsync(Network.Account);

        _endpoint.Last.Fields.ShouldStartWith("token=refresh-secret&");
        (await _accounts.FindAsync(Network.Account)).ShouldBeNull();
        (await _credentials.FindAsync(Network.UserKey)).ShouldBeNull();
    }

    [Fact]
    public async Task A_credential_that_another_account_uses_stays()
    {
        AccountKey other = new(PlatformName.Twitter, "organization");
        await ConnectAsync(Network.Account);
        await ConnectAsync(other);

        await _connector.DisconnectAsync(Network.Account);

        _endpoint.Requests.ShouldBeEmpty();
        (await _credentials.FindAsync(Network.UserKey)).ShouldNotBeNull();
        (await _accounts.FindAsync(other)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_parent_stays_while_another_account_is_derived_from_it()
    {
        CredentialKey first = Network.UserKey with { Subject = "page-1", Kind = CredentialKind.Page }, second = first with { Subject = "page-2" };
        await _credentials.SaveAsync(new Credential { Key = Network.UserKey, AccessToken = new Secret("u") });
        foreach (CredentialKey page in new[] { first, second })
        {
            await _credentials.SaveAsync(new Credential { Key = page, AccessToken = new Secret("p"), Lifetime = TokenLifetime.Derived, Parent = Network.UserKey });
            await _accounts.SaveAsync(new ConnectedAccount { Key = new AccountKey(PlatformName.Twitter, page.Subject), Credentials = [page] });
        }

        await _connector.DisconnectAsync(new AccountKey(PlatformName.Twitter, "page-1"));

        (await _credentials.FindAsync(first)).ShouldBeNull();
        (await _credentials.FindAsync(Network.UserKey)).ShouldNotBeNull();
        _endpoint.Answer(200, "{}");
        await _connector.DisconnectAsync(new AccountKey(PlatformName.Twitter, "page-2"));
        (await _credentials.FindAsync(Network.UserKey)).ShouldBeNull();
    }

    [Fact]
    public async Task A_revocation_that_cannot_reach_the_network_changes_nothing()
    {
        await ConnectAsync(Network.Account);
        _endpoint.Answer(503, "");

        (await Should.ThrowAsync<SocialApiException>(() => _connector.DisconnectAsync(Network.Account))).IsTransient.ShouldBeTrue();

        (await _accounts.FindAsync(Network.Account)).ShouldNotBeNull();
        (await _credentials.FindAsync(Network.UserKey)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_revocation_that_the_network_refuses_still_forgets_the_tokens()
    {
        await ConnectAsync(Network.Account);
        _endpoint.Answer(400, """{"error":"invalid_request"}""");

        await _connector.DisconnectAsync(Network.Account);

        (await _accounts.FindAsync(Network.Account)).ShouldBeNull();
        (await _credentials.FindAsync(Network.UserKey)).ShouldBeNull();
        _log.Lines.ShouldContain(line => line.Contains("refused to revoke"));
    }

    [Fact]
    public async Task Another_networks_credential_is_revoked_by_that_network()
    {
        CredentialKey page = new(new AppKey(PlatformName.Facebook), "page", CredentialKind.OAuth2);
        await _credentials.SaveAsync(new Credential { Key = page, AccessToken = new Secret("p") });
        await _accounts.SaveAsync(new ConnectedAccount { Key = Network.Account, Credentials = [page] });
        Elsewhere elsewhere = new();
        OAuthAccountConnector connector = new(_network, _services with { Connectors = () => elsewhere });

        await connector.DisconnectAsync(Network.Account);

        _endpoint.Requests.ShouldBeEmpty();
        elsewhere.Revoked.ShouldBe([page]);
    }

    [Fact]
    public async Task Another_networks_credential_is_only_forgotten_where_that_network_is_not_registered()
    {
        CredentialKey page = new(new AppKey(PlatformName.Facebook), "page", CredentialKind.OAuth2);
        await _credentials.SaveAsync(new Credential { Key = page, AccessToken = new Secret("p") });
        await _accounts.SaveAsync(new ConnectedAccount { Key = Network.Account, Credentials = [page] });

        await _connector.DisconnectAsync(Network.Account);

        _endpoint.Requests.ShouldBeEmpty();
        (await _credentials.FindAsync(page)).ShouldBeNull();
    }

    [Fact]
    public async Task The_end_of_a_grant_that_only_the_network_knows_is_kept()
    {
        DateTimeOffset end = _clock.GetUtcNow().AddDays(60);
        OAuthAccountConnector connector = new(new Knowing(end), _services);

        ConnectionResult result = await connector.ImportAsync(new CredentialImport { Kind = CredentialKind.Page, AccessToken = new Secret("a") });

        Credential saved = (await _credentials.FindAsync(result.Credential))!;
        (saved.ExpiresAt, saved.ReauthorizeBy).ShouldBe((end, end.AddDays(30)));
    }

    private sealed class Elsewhere : IAccountConnectors, IAccountConnector, IAccountDisconnector
    {
        public List<CredentialKey> Revoked { get; } = [];

        public IReadOnlyList<PlatformName> Platforms => [PlatformName.Facebook];

        public IAccountConnector Get(PlatformName platform) => this;

        public Task<ConnectionStart> BeginAsync(ConnectionRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<ConnectionResult> CompleteAsync(ConnectionCallback callback, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<ConnectionResult> ImportAsync(CredentialImport import, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task DisconnectAsync(AccountKey account, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task RevokeAsync(CredentialKey credential, CancellationToken cancellationToken = default)
        {
            Revoked.Add(credential);
            return Task.CompletedTask;
        }
    }

    private sealed class Knowing(DateTimeOffset end) : IConnectorStrategy
    {
        public PlatformName Platform => PlatformName.Twitter;

        public CredentialKind DefaultKind => CredentialKind.OAuth2;

        public OAuth2Settings? FindOAuth2(AppKey app, CredentialKind kind) => null;

        public OAuth1Settings? FindOAuth1(AppKey app, CredentialKind kind) => null;

        public Task<ConnectionIdentity> IdentifyAsync(Credential credential, TokenAnswer? answer, CancellationToken cancellationToken) =>
            Task.FromResult(new ConnectionIdentity { Subject = "7", Candidates = [], ExpiresAt = end, ReauthorizeBy = end.AddDays(30) });
    }
}

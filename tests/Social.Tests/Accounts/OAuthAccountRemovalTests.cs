using Social.Accounts;

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
}

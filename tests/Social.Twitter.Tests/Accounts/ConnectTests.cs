using Microsoft.Extensions.DependencyInjection;
using Social.Testing;

namespace Social.Twitter.Tests.Accounts;

public sealed class ConnectTests
{
    private static readonly HttpClient Browser = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    [Fact]
    public async Task A_user_signs_in_with_oauth2_and_pkce_and_publishes()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        TwitterAccounts accounts = fixture.Twitter.Accounts;

        ConnectionStart start = await accounts.BeginAsync(new ConnectionRequest { SessionBinding = "cookie" });
        start.AuthorizationUrl.Query.ShouldContain("code_challenge_method=S256");
        ConnectionResult result = await accounts.CompleteAsync(await ConsentAsync(start.AuthorizationUrl, "cookie"));

        result.MissingScopes.ShouldBeEmpty();
        ConnectedAccount account = result.Candidates.ShouldHaveSingleItem();
        account.Handle.ShouldBe(fixture.X.DefaultUser.Username);
        await fixture.Services.GetRequiredService<IAccountStore>().SaveAsync(account);
        PublishResult published = await fixture.Social.PublishAsync(new Post { Text = "Connected" }, account.Key);
        published.Status.ShouldBe(PublishStatus.Published);
    }

    [Fact]
    public async Task A_repeated_callback_gets_the_first_result()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        ConnectionStart start = await fixture.Twitter.Accounts.BeginAsync(new ConnectionRequest());
        ConnectionCallback callback = await ConsentAsync(start.AuthorizationUrl, null);

        ConnectionResult first = await fixture.Twitter.Accounts.CompleteAsync(callback);
        ConnectionResult second = await fixture.Twitter.Accounts.CompleteAsync(callback);

        second.Credential.ShouldBe(first.Credential);
        fixture.X.Requests.CountOf("POST", "/2/oauth2/token").ShouldBe(1);
    }

    [Fact]
    public async Task Another_session_cannot_complete_a_sign_in()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        ConnectionStart start = await fixture.Twitter.Accounts.BeginAsync(new ConnectionRequest { SessionBinding = "mine" });
        ConnectionCallback callback = await ConsentAsync(start.AuthorizationUrl, "yours");

        SocialException error = await Should.ThrowAsync<SocialException>(() => fixture.Twitter.Accounts.CompleteAsync(callback));

        error.ShouldBeOfType<SocialAuthenticationException>();
        fixture.X.Requests.CountOf("POST", "/2/oauth2/token").ShouldBe(0);
    }

    [Fact]
    public async Task A_user_signs_in_with_oauth1_beside_oauth2_and_the_account_keeps_both()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        ConnectionStart start = await fixture.Twitter.Accounts.BeginAsync(new ConnectionRequest { Kind = CredentialKind.OAuth1 });

        ConnectionResult result = await fixture.Twitter.Accounts.CompleteAsync(await ConsentAsync(start.AuthorizationUrl, null));

        ConnectedAccount account = result.Candidates.ShouldHaveSingleItem();
        account.Credentials.Select(c => c.Kind).ShouldBe([CredentialKind.OAuth1, CredentialKind.OAuth2], ignoreOrder: true);
    }

    [Fact]
    public async Task An_account_with_oauth1_alone_publishes_with_a_signature()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        EmulatedOAuth1Token token = fixture.X.IssueOAuth1Token();
        ConnectionResult result = await fixture.Twitter.Accounts.ImportAsync(new CredentialImport
        {
            Kind = CredentialKind.OAuth1, AccessToken = new Secret(token.Token), TokenSecret = new Secret(token.Secret),
        });
        ConnectedAccount account = result.Candidates[0] with { Credentials = [result.Credential] };
        await fixture.Services.GetRequiredService<IAccountStore>().SaveAsync(account);

        PublishResult published = await fixture.Social.PublishAsync(new Post { Text = "Signed" }, account.Key);

        published.Status.ShouldBe(PublishStatus.Published);
        fixture.X.Requests.Of("POST", "/2/tweets").ShouldHaveSingleItem().Headers["Authorization"].ShouldStartWith("OAuth ");
    }

    [Fact]
    public async Task The_account_in_the_configuration_is_imported()
    {
        string? token = null;
        await using TwitterFixture fixture = await TwitterFixture.StartAsync(o => o.AccessToken = "set-below");
        token = fixture.X.IssueOAuth2Token().AccessToken;
        fixture.Services.GetRequiredService<Microsoft.Extensions.Options.IOptionsMonitor<TwitterOptions>>().Get("twitter").AccessToken = token;

        ConnectedAccount account = await fixture.Twitter.Accounts.ImportConfiguredAsync();

        account.Key.ShouldBe(fixture.Account);
    }

    private static async Task<ConnectionCallback> ConsentAsync(Uri page, string? session)
    {
        using HttpResponseMessage answer = await Browser.GetAsync(page);
        answer.Headers.Location.ShouldNotBeNull($"HTTP {(int)answer.StatusCode}");
        return ConnectionCallback.FromUrl(answer.Headers.Location, session);
    }
}

using Microsoft.Extensions.DependencyInjection;
using Social.Testing;

namespace Social.Reddit.Tests.Accounts;

/// <summary>Signing in: the consent page, installed apps, script apps, imports; tokens that do not rotate; revoking.</summary>
public sealed class ConnectTests
{
    private static readonly HttpClient Browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    [Fact]
    public async Task A_web_app_signs_in_for_good()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();

        ConnectionResult result = await SignInAsync(fixture);

        ConnectedAccount account = result.Candidates.ShouldHaveSingleItem();
        (account.Key, account.Handle).ShouldBe((fixture.Account, "emulated"));
        result.GrantedScopes.ShouldBe(RedditScopes.Default, ignoreOrder: true);
        result.MissingScopes.ShouldBeEmpty();
        RecordedRequest exchange = fixture.Network.Requests.Of("POST", "/api/v1/access_token").ShouldHaveSingleItem();
        exchange.Headers["Authorization"].ShouldStartWith("Basic ");
        exchange.BodyText.ShouldContain("grant_type=authorization_code");
        exchange.BodyText.ShouldNotContain("client_id");
        exchange.BodyText.ShouldNotContain("code_verifier");
        Credential saved = (await fixture.Services.GetRequiredService<ICredentialStore>().FindAsync(result.Credential))!;
        saved.RefreshToken.ShouldNotBeNull();
    }

    [Fact]
    public async Task The_consent_page_is_asked_for_a_permanent_grant()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();

        ConnectionStart start = await fixture.Reddit.Accounts.BeginAsync(new ConnectionRequest(), RedditFixture.Cancel);

        start.AuthorizationUrl.AbsolutePath.ShouldBe("/api/v1/authorize");
        start.AuthorizationUrl.Query.ShouldContain("duration=permanent");
        start.AuthorizationUrl.Query.ShouldContain("response_type=code");
        start.AuthorizationUrl.Query.ShouldNotContain("code_challenge");
    }

    [Fact]
    public async Task Scopes_that_were_not_granted_are_told()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Network.Options.GrantedScopes = ["identity", "read"];

        ConnectionResult result = await SignInAsync(fixture);

        result.MissingScopes.ShouldBe(["submit", "edit", "flair", "history", "mysubreddits"], ignoreOrder: true);
    }

    [Fact]
    public async Task An_installed_app_proves_itself_with_an_empty_password()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        EmulatedRedditApp app = fixture.Network.AddApp(EmulatedRedditAppKind.Installed, "installed", null, fixture.Network.DefaultApp.RedirectUris[0]);
        await using ServiceProvider services = Services(fixture, o => (o.ClientId, o.ClientSecret) = (app.ClientId, null));
        ConnectionResult result = await SignInAsync(fixture, services.GetRequiredService<RedditClient>());

        result.Candidates.ShouldHaveSingleItem().Key.ShouldBe(fixture.Account);
        string header = fixture.Network.Requests.Of("POST", "/api/v1/access_token")[^1].Headers["Authorization"];
        System.Text.Encoding.ASCII.GetString(Convert.FromBase64String(header["Basic ".Length..])).ShouldBe("installed:");
    }

    [Fact]
    public async Task A_script_app_connects_its_own_account_and_buys_its_tokens_anew()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        EmulatedRedditApp app = fixture.Network.AddApp(EmulatedRedditAppKind.Script, "script", "secret", "http://localhost/callback");
        await using ServiceProvider services = Services(fixture, o => (o.ClientId, o.ClientSecret, o.Username, o.Password) = (app.ClientId, app.ClientSecret, "emulated", "hunter2"));
        RedditClient reddit = services.GetRequiredService<RedditClient>();

        ConnectedAccount account = await reddit.Accounts.ConnectScriptAsync(cancellationToken: RedditFixture.Cancel);
        Credential first = (await services.GetRequiredService<ICredentialStore>().FindAsync(account.Credentials[0]))!;
        fixture.Network.ExpireToken(first.AccessToken.Reveal());
        PublishResult result = await services.GetRequiredService<ISocial>().PublishAsync(new Post { Title = "Title", Text = "Text" }, PublishTarget.To(account.Key, "r/emulated"), cancellationToken: RedditFixture.Cancel);

        (account.Key, account.Credentials[0].Kind).ShouldBe((fixture.Account, RedditAccounts.ScriptKind));
        result.Status.ShouldBe(PublishStatus.Published);
        fixture.Network.Requests.Of("POST", "/api/v1/access_token").Count(r => r.BodyText.StartsWith("grant_type=password&username=emulated&password=", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task A_wrong_password_is_the_configurations_fault()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Network.AddApp(EmulatedRedditAppKind.Script, "script", "secret", "http://localhost/callback");
        await using ServiceProvider services = Services(fixture, o => (o.ClientId, o.ClientSecret, o.Username, o.Password) = ("script", "secret", "emulated", "wrong-password"));

        SocialException error = await Should.ThrowAsync<SocialException>(() => services.GetRequiredService<RedditClient>().Accounts.ConnectScriptAsync(cancellationToken: RedditFixture.Cancel));

        error.Remedy.ShouldBe(Remedy.FixConfiguration);
        error.ToString().ShouldNotContain("wrong-password");
    }

    [Fact]
    public async Task A_web_app_has_no_password_grant()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync(o => (o.Username, o.Password) = ("emulated", "hunter2"));

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => fixture.Reddit.Accounts.ConnectScriptAsync(cancellationToken: RedditFixture.Cancel));

        (error.Code, error.PlatformCode).ShouldBe((SocialErrorCode.ConfigurationInvalid, "unauthorized_client"));
    }

    [Fact]
    public async Task The_refresh_of_a_recording_is_read_and_its_refresh_token_kept()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Network.Options.RepeatRefreshToken = false;
        fixture.Network.ExpireToken(fixture.Token.AccessToken);

        await fixture.Reddit.Users.GetMeAsync(fixture.Account, RedditFixture.Cancel);

        Credential credential = (await fixture.Services.GetRequiredService<ICredentialStore>().FindAsync(CredentialKey.For(fixture.Account, CredentialKind.OAuth2)))!;
        credential.AccessToken.Reveal().ShouldNotBe(fixture.Token.AccessToken);
        credential.RefreshToken!.Reveal().ShouldBe(fixture.Token.RefreshToken);
    }

    [Fact]
    public async Task A_refresh_token_that_is_dead_means_reconnect()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Network.RevokeToken(fixture.Token.AccessToken);

        SocialAuthenticationException error = await Should.ThrowAsync<SocialAuthenticationException>(() => fixture.Reddit.Users.GetMeAsync(fixture.Account, RedditFixture.Cancel));

        (error.Code, error.Remedy).ShouldBe((SocialErrorCode.AuthenticationExpired, Remedy.Reconnect));
    }

    [Fact]
    public async Task A_wrong_secret_is_the_configurations_fault_and_keeps_the_grant()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Answer("POST", "/api/v1/access_token", """{"message": "Unauthorized", "error": 401}""", 401, headers: ("WWW-Authenticate", "Basic realm=\"reddit\""));
        fixture.Network.ExpireToken(fixture.Token.AccessToken);

        SocialException error = await Should.ThrowAsync<SocialException>(() => fixture.Reddit.Users.GetMeAsync(fixture.Account, RedditFixture.Cancel));

        error.Remedy.ShouldBe(Remedy.FixConfiguration);
        (await fixture.Services.GetRequiredService<ICredentialStore>().FindAsync(CredentialKey.For(fixture.Account, CredentialKind.OAuth2)))!.ReconnectReason.ShouldBeNull();
    }

    [Fact]
    public async Task Disconnecting_revokes_the_refresh_token()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();

        await fixture.Reddit.Accounts.DisconnectAsync(fixture.Account, RedditFixture.Cancel);

        Dictionary<string, string> form = fixture.FormOf("/api/v1/revoke_token");
        (form["token"], form["token_type_hint"]).ShouldBe((fixture.Token.RefreshToken, "refresh_token"));
    }

    [Fact]
    public async Task The_scope_of_everything_stands_for_all()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        EmulatedRedditToken token = fixture.Network.IssueToken(scopes: ["*"]);

        ConnectionResult result = await fixture.Reddit.Accounts.ImportAsync(new CredentialImport { Kind = CredentialKind.OAuth2, AccessToken = new Secret(token.AccessToken), Scopes = ["*"] }, RedditFixture.Cancel);

        result.GrantedScopes.ShouldContain("submit");
        await fixture.Services.GetRequiredService<IAccountStore>().SaveAsync(result.Candidates[0]);
        (await fixture.PublishAsync(new Post { Title = "Title", Text = "Text" })).Status.ShouldBe(PublishStatus.Published);
    }

    private static ServiceProvider Services(RedditFixture fixture, Action<RedditOptions> options)
    {
        ServiceCollection collection = new();
        collection.AddSocial().AddReddit(o =>
        {
            o.ApiHost = fixture.Network.BaseAddress.AbsoluteUri.TrimEnd('/');
            o.RedirectUri = fixture.Network.DefaultApp.RedirectUris[0];
            options(o);
        });
        return collection.BuildServiceProvider();
    }

    private static async Task<ConnectionResult> SignInAsync(RedditFixture fixture, RedditClient? client = null)
    {
        RedditAccounts accounts = (client ?? fixture.Reddit).Accounts;
        ConnectionStart start = await accounts.BeginAsync(new ConnectionRequest(), RedditFixture.Cancel);
        using HttpRequestMessage page = new(HttpMethod.Get, start.AuthorizationUrl);
        page.Headers.TryAddWithoutValidation("User-Agent", "test:browser:v1 (by /u/tester)");
        using HttpResponseMessage answer = await Browser.SendAsync(page, RedditFixture.Cancel);
        Dictionary<string, string> query = answer.Headers.Location!.Query.TrimStart('?').Split('&').Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => Uri.UnescapeDataString(p[1]));
        return await accounts.CompleteAsync(new ConnectionCallback { Parameters = query }, RedditFixture.Cancel);
    }
}

using System.Web;
using Microsoft.Extensions.DependencyInjection;
using Social.Testing;
using Social.TikTok.Tests.Publishing;

namespace Social.TikTok.Tests.Accounts;

public sealed partial class ConnectTests
{
    private static readonly HttpClient Browser = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    [Fact]
    public async Task E1_a_user_signs_in_on_the_web_with_TikToks_own_names()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync(o => o.Pkce = TikTokPkce.None);

        ConnectionStart start = await fixture.TikTok.Accounts.BeginAsync(new ConnectionRequest { Scopes = ["user.info.basic", "video.list"] });
        ConnectionResult result = await fixture.TikTok.Accounts.CompleteAsync(await ConsentAsync(start.AuthorizationUrl));

        start.AuthorizationUrl.AbsolutePath.ShouldBe("/v2/auth/authorize/");
        start.AuthorizationUrl.Query.ShouldContain("client_key=emulator-client-key");
        start.AuthorizationUrl.Query.ShouldContain("scope=user.info.basic%2Cvideo.list");
        start.AuthorizationUrl.Query.ShouldNotContain("code_challenge");
        RecordedRequest exchange = fixture.Network.Requests.Of("POST", "/v2/oauth/token/").ShouldHaveSingleItem();
        var form = HttpUtility.ParseQueryString(exchange.BodyText);
        (form["client_key"], form["client_secret"], form["grant_type"], form["redirect_uri"], form["client_id"])
            .ShouldBe(("emulator-client-key", "emulator-client-secret", "authorization_code", "https://app.example.com/callback/", null));
        form["code"]!.ShouldContain("*");
        exchange.Headers["Content-Type"].ShouldStartWith("application/x-www-form-urlencoded");
        result.GrantedScopes.ShouldBe(["user.info.basic", "video.list"]);
        result.Candidates.ShouldHaveSingleItem().Key.ShouldBe(fixture.Account);
        Credential credential = (await fixture.Services.GetRequiredService<ICredentialStore>().FindAsync(result.Credential))!;
        credential.RefreshExpiresAt.ShouldNotBeNull().ShouldBeGreaterThan(TimeProvider.System.GetUtcNow() + TimeSpan.FromDays(100));
    }

    [Fact]
    public async Task E1_E3_the_recorded_answers_of_a_sign_in_are_read()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync(o => o.Pkce = TikTokPkce.None);
        ConnectionStart start = await fixture.TikTok.Accounts.BeginAsync(new ConnectionRequest { Scopes = ["user.info.basic", "video.list"] });
        PublishStatusTests.Answer(
            fixture, "/v2/oauth/token/", 200,
            """
            {"access_token":"act.example12345Example12345Example","expires_in":86400,"open_id":"afd97af1-b87b-48b9-ac98-410aghda5344",
             "refresh_expires_in":31536000,"refresh_token":"rft.example12345Example12345Example","scope":"user.info.basic,video.list","token_type":"Bearer"}
            """);
        PublishStatusTests.Answer(
            fixture, "/v2/user/info/", 200,
            """
            {"data":{"user":{"avatar_url":"https://p19-sign.tiktokcdn-us.com/tos-avt-0068-tx/x","open_id":"723f24d7-e717-40f8-a2b6-cb8464cd23b4","union_id":"c9c60f44-a68e-4f5d-84dd-ce22faeb0ba1"}},
             "error":{"code":"ok","message":"","log_id":"20220829194722CBE87ED59D524E727021"}}
            """,
            "GET");
        DateTimeOffset now = TimeProvider.System.GetUtcNow();

        ConnectionResult result = await fixture.TikTok.Accounts.CompleteAsync(
            new ConnectionCallback { Parameters = new Dictionary<string, string> { ["code"] = "CODE", ["state"] = start.State, ["scopes"] = "user.info.basic,video.list" } });

        Credential credential = (await fixture.Services.GetRequiredService<ICredentialStore>().FindAsync(result.Credential))!;
        (credential.AccessToken.Reveal(), credential.RefreshToken!.Reveal()).ShouldBe(("act.example12345Example12345Example", "rft.example12345Example12345Example"));
        credential.ExpiresAt!.Value.ShouldBe(now.AddSeconds(86400), TimeSpan.FromMinutes(1));
        credential.RefreshExpiresAt!.Value.ShouldBe(now.AddSeconds(31536000), TimeSpan.FromMinutes(1));
        result.GrantedScopes.ShouldBe(["user.info.basic", "video.list"]);
        result.Candidates.ShouldHaveSingleItem().Key.Id.ShouldBe("723f24d7-e717-40f8-a2b6-cb8464cd23b4");
        fixture.Network.Requests.Of("GET", "/v2/user/info/").Single().Headers["Authorization"].ShouldBe("Bearer act.example12345Example12345Example");
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    public async Task E2_a_recorded_refusal_is_flat_and_keeps_its_name(int status)
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        ConnectionStart start = await fixture.TikTok.Accounts.BeginAsync(new ConnectionRequest());
        PublishStatusTests.Answer(
            fixture, "/v2/oauth/token/", status, """{"error":"invalid_request","error_description":"The request parameters are malformed.","log_id":"202206221854370101130062072500FFA2"}""");

        SocialException error = await Should.ThrowAsync<SocialException>(
            () => fixture.TikTok.Accounts.CompleteAsync(new ConnectionCallback { Parameters = new Dictionary<string, string> { ["code"] = "CODE", ["state"] = start.State } }));

        SocialApiException refused = error.ShouldBeAssignableTo<SocialApiException>()!;
        (refused.PlatformCode, refused.Status).ShouldBe(("invalid_request", status));
        refused.Message.ShouldContain("malformed");
    }

    [Theory]
    [InlineData("access_denied", Remedy.AskPermission)]
    [InlineData("invalid_scope", Remedy.FixConfiguration)]
    public async Task A_sign_in_that_TikTok_sends_back_with_an_error_buys_no_token(string code, Remedy remedy)
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        ConnectionStart start = await fixture.TikTok.Accounts.BeginAsync(new ConnectionRequest());

        SocialException error = await Should.ThrowAsync<SocialException>(
            () => fixture.TikTok.Accounts.CompleteAsync(new ConnectionCallback { Parameters = new Dictionary<string, string> { ["error"] = code, ["error_description"] = "no", ["state"] = start.State } }));

        error.Remedy.ShouldBe(remedy);
        fixture.CountOf("/v2/oauth/token/").ShouldBe(0);
    }

    [Fact]
    public async Task A_desktop_sign_in_writes_its_proof_key_in_hexadecimal()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();

        ConnectionStart start = await fixture.TikTok.Accounts.BeginAsync(new ConnectionRequest { RedirectUri = new Uri("http://localhost:4711/callback/") });
        ConnectionResult result = await fixture.TikTok.Accounts.CompleteAsync(await ConsentAsync(start.AuthorizationUrl));

        string challenge = HttpUtility.ParseQueryString(start.AuthorizationUrl.Query)["code_challenge"]!;
        challenge.Length.ShouldBe(64);
        challenge.ShouldAllBe(c => char.IsAsciiHexDigitLower(c));
        result.MissingScopes.ShouldBeEmpty();
        ConnectedAccount account = result.Candidates.ShouldHaveSingleItem();
        (account.Handle, account.DisplayName).ShouldBe(("emulated", "Emulated User"));
    }

    [Fact]
    public async Task A_desktop_sign_in_with_the_standards_proof_key_is_refused_by_TikTok()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync(o => o.Pkce = TikTokPkce.Standard);
        ConnectionStart start = await fixture.TikTok.Accounts.BeginAsync(new ConnectionRequest { RedirectUri = new Uri("http://localhost:4711/callback/") });

        using HttpResponseMessage page = await Browser.GetAsync(start.AuthorizationUrl);
        bool isRefusedAtOnce = page.Headers.Location?.Query.Contains("error=", StringComparison.Ordinal) ?? true;
        if (!isRefusedAtOnce)
        {
            await Should.ThrowAsync<SocialException>(() => fixture.TikTok.Accounts.CompleteAsync(Callback(page.Headers.Location!)));
        }

        (await fixture.Services.GetRequiredService<ICredentialStore>().FindAsync(CredentialKey.For(fixture.Account, CredentialKind.OAuth2)))!.AccessToken.Reveal().ShouldBe(fixture.Token.AccessToken);
    }

    [Fact]
    public async Task Scopes_that_the_user_did_not_grant_are_named()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync(emulator: e => e.GrantedScopes = ["user.info.basic", "video.upload"]);

        ConnectionStart start = await fixture.TikTok.Accounts.BeginAsync(new ConnectionRequest());
        ConnectionResult result = await fixture.TikTok.Accounts.CompleteAsync(await ConsentAsync(start.AuthorizationUrl));

        result.MissingScopes.ShouldBe(["user.info.profile", "user.info.stats", "video.list", "video.publish"], ignoreOrder: true);
        ConnectedAccount account = result.Candidates[0];
        await fixture.Services.GetRequiredService<IAccountStore>().SaveAsync(account);
        (await fixture.Social.FindAsync<IPublisher>(account.Key)).ShouldNotBeNull("drafts are posts too");
        (await fixture.Social.FindAsync<IPublishingContextReader>(account.Key)).ShouldBeNull();
        (await fixture.Social.FindAsync<IPostReader>(account.Key)).ShouldBeNull();
        (await fixture.Social.FindAsync<IAccountMetricsReader>(account.Key)).ShouldBeNull();
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    public async Task E2_a_refusal_of_the_token_endpoint_is_one_even_inside_a_200(int status)
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync(emulator: e => e.OAuthErrorStatus = status);
        ConnectionStart start = await fixture.TikTok.Accounts.BeginAsync(new ConnectionRequest());
        Dictionary<string, string> callback = new() { ["code"] = "wrong", ["state"] = start.State, ["scopes"] = "user.info.basic" };

        SocialAuthenticationException error = await Should.ThrowAsync<SocialAuthenticationException>(() => fixture.TikTok.Accounts.CompleteAsync(new ConnectionCallback { Parameters = callback }));

        (error.Remedy, error.PlatformCode, error.Status).ShouldBe((Remedy.Reconnect, "invalid_grant", status));
        error.ToString().ShouldNotContain("emulator-client-secret");
    }

    [Fact]
    public async Task A_refresh_replaces_the_refresh_token_and_keeps_the_new_one()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        fixture.Network.ExpireToken(fixture.Token.AccessToken);

        await fixture.PublishAsync(TikTokFixture.PulledVideo());
        Credential first = await CredentialAsync(fixture);
        fixture.Network.ExpireToken(first.AccessToken.Reveal());
        await fixture.PublishAsync(TikTokFixture.PulledVideo());
        Credential second = await CredentialAsync(fixture);

        first.RefreshToken!.Reveal().ShouldNotBe(fixture.Token.RefreshToken);
        second.RefreshToken.ShouldNotBe(first.RefreshToken);
        var form = HttpUtility.ParseQueryString(fixture.Network.Requests.Of("POST", "/v2/oauth/token/")[^1].BodyText);
        (form["grant_type"], form["refresh_token"]).ShouldBe(("refresh_token", first.RefreshToken.Reveal()));
    }

    [Fact]
    public async Task Disconnecting_revokes_the_access_token()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();

        await fixture.TikTok.Accounts.DisconnectAsync(fixture.Account);

        var form = HttpUtility.ParseQueryString(fixture.Network.Requests.Of("POST", "/v2/oauth/revoke/").ShouldHaveSingleItem().BodyText);
        (form["client_key"], form["token"]).ShouldBe(("emulator-client-key", fixture.Token.AccessToken));
        (await fixture.Services.GetRequiredService<IAccountStore>().FindAsync(fixture.Account)).ShouldBeNull();
    }

    [Fact]
    public async Task A_configured_token_is_imported_and_asked_whose_it_is()
    {
        string? token = null;
        await using TikTokFixture fixture = await TikTokFixture.StartAsync(o => o.AccessToken = token);
        token = fixture.Network.IssueToken().AccessToken;
        await using TikTokFixture other = await TikTokFixture.StartAsync();

        SocialAuthenticationException none = await Should.ThrowAsync<SocialAuthenticationException>(() => other.TikTok.Accounts.ImportConfiguredAsync());
        ConnectionResult result = await fixture.TikTok.Accounts.ImportAsync(new CredentialImport { Kind = CredentialKind.OAuth2, AccessToken = new Secret(token) });

        none.Remedy.ShouldBe(Remedy.FixConfiguration);
        result.Candidates.ShouldHaveSingleItem().Key.ShouldBe(fixture.Account);
    }

    private static async Task<Credential> CredentialAsync(TikTokFixture fixture) =>
        (await fixture.Services.GetRequiredService<ICredentialStore>().FindAsync(CredentialKey.For(fixture.Account, CredentialKind.OAuth2)))!;

    private static async Task<ConnectionCallback> ConsentAsync(Uri page)
    {
        using HttpResponseMessage answer = await Browser.GetAsync(page);
        return Callback(answer.Headers.Location ?? throw new InvalidOperationException(await answer.Content.ReadAsStringAsync()));
    }

    private static ConnectionCallback Callback(Uri location)
    {
        return ConnectionCallback.FromUrl(location);
    }

    /// <summary>The keys of the emulated app, for every tenant.</summary>
    private sealed class TenantApps : IAppCredentials
    {
        public ValueTask<AppCredentials?> FindAsync(AppKey app, CancellationToken cancellationToken = default) =>
            new(new AppCredentials { ClientId = "emulator-client-key", ClientSecret = new Secret("emulator-client-secret"), RedirectUri = new Uri("https://app.example.com/callback/") });
    }
}

using System.Web;
using Microsoft.Extensions.DependencyInjection;
using Social.Testing;
using Social.TikTok.Tests.Publishing;

namespace Social.TikTok.Tests.Accounts;

public sealed class ConnectTests
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

    [Fact]
    public async Task E14_a_business_account_signs_in_by_json_refreshes_and_is_revoked()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        TikTokAccounts accounts = fixture.TikTok.Accounts;

        ConnectionStart start = await accounts.BeginAsync(new ConnectionRequest { App = TikTokAccounts.BusinessAppKey, Kind = CredentialKind.Business });
        ConnectionResult result = await accounts.CompleteAsync(await ConsentAsync(start.AuthorizationUrl));

        RecordedRequest exchange = fixture.Network.Requests.Of("POST", "/open_api/v1.3/tt_user/oauth2/token/").ShouldHaveSingleItem();
        exchange.Headers["Content-Type"].ShouldStartWith("application/json");
        var body = System.Text.Json.JsonDocument.Parse(exchange.BodyText).RootElement;
        (body.GetProperty("client_id").GetString(), body.GetProperty("grant_type").GetString(), body.GetProperty("redirect_uri").GetString())
            .ShouldBe(("emulator-client-key", "authorization_code", "https://app.example.com/callback/"));
        body.GetProperty("auth_code").GetString().ShouldNotBeNullOrEmpty();
        ConnectedAccount account = result.Candidates.ShouldHaveSingleItem();
        account.Key.ToString().ShouldStartWith("tiktok+business:");
        await fixture.Services.GetRequiredService<IAccountStore>().SaveAsync(account);

        Credential credential = (await fixture.Services.GetRequiredService<ICredentialStore>().FindAsync(result.Credential))!;
        fixture.Network.ExpireToken(credential.AccessToken.Reveal());
        EmulatedTikTokVideo video = fixture.Network.AddVideo(fixture.Network.DefaultUser, "commented");
        fixture.Network.AddComment(video, fixture.Network.AddUser("fan"), "nice");
        List<Comment> comments = [];
        await foreach (Comment comment in fixture.TikTok.Business.Comments.List(account.Key, video.Id.ToString()))
        {
            comments.Add(comment);
        }

        comments.ShouldHaveSingleItem().Text.ShouldBe("nice");
        fixture.CountOf("/open_api/v1.3/tt_user/oauth2/refresh_token/").ShouldBe(1);
        await accounts.DisconnectAsync(account.Key);
        var revoked = System.Text.Json.JsonDocument.Parse(fixture.Network.Requests.Of("POST", "/open_api/v1.3/tt_user/oauth2/revoke/").ShouldHaveSingleItem().BodyText).RootElement;
        revoked.EnumerateObject().Select(m => m.Name).ShouldBe(["client_id", "client_secret", "access_token"], ignoreOrder: true);
    }

    [Fact]
    public async Task E14_the_recorded_answers_of_a_business_sign_in_tell_both_ends_and_the_second_counts_down()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        TikTokAccounts accounts = fixture.TikTok.Accounts;
        ICredentialStore store = fixture.Services.GetRequiredService<ICredentialStore>();
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        Answer("token", "act.token", 31536000);
        ConnectionStart start = await accounts.BeginAsync(new ConnectionRequest { App = TikTokAccounts.BusinessAppKey, Kind = CredentialKind.Business });
        ConnectionResult result = await accounts.CompleteAsync(new ConnectionCallback { Parameters = new Dictionary<string, string> { ["code"] = "CODE", ["state"] = start.State } });
        Credential first = (await store.FindAsync(result.Credential))!;
        await fixture.Services.GetRequiredService<IAccountStore>().SaveAsync(result.Candidates.Single());
        await store.SaveAsync(first with { ExpiresAt = now - TimeSpan.FromHours(1) });
        Answer("refresh_token", "act.token2", 31527314);
        PublishStatusTests.Answer(fixture, "/open_api/v1.3/business/comment/list/", 200, """{"code":0,"message":"OK","request_id":"1","data":{"comments":[],"has_more":false}}""", "GET");

        await foreach (Comment comment in fixture.TikTok.Business.Comments.List(result.Candidates.Single().Key, "1"))
        {
            comment.ShouldBeNull();
        }

        Credential second = (await store.FindAsync(result.Credential))!;
        result.Candidates.Single().Key.Id.ShouldBe("openid");
        result.GrantedScopes.Count.ShouldBe(10);
        first.ExpiresAt!.Value.ShouldBe(now.AddSeconds(86400), TimeSpan.FromMinutes(1));
        first.RefreshExpiresAt!.Value.ShouldBe(now.AddSeconds(31536000), TimeSpan.FromMinutes(1));
        second.AccessToken.Reveal().ShouldBe("act.token2");
        second.RefreshExpiresAt!.Value.ShouldBe(now.AddSeconds(31527314), TimeSpan.FromMinutes(1));
        var refresh = System.Text.Json.JsonDocument.Parse(fixture.Network.Requests.Of("POST", "/open_api/v1.3/tt_user/oauth2/refresh_token/").ShouldHaveSingleItem().BodyText).RootElement;
        (refresh.GetProperty("grant_type").GetString(), refresh.GetProperty("refresh_token").GetString(), refresh.GetProperty("client_id").GetString()).ShouldBe(("refresh_token", "rft.token", "emulator-client-key"));

        void Answer(string endpoint, string token, long left) => PublishStatusTests.Answer(
            fixture, $"/open_api/v1.3/tt_user/oauth2/{endpoint}/", 200,
            $$$"""
            {"code":0,"message":"OK","request_id":"202403040357439E497F7E6668D60F2700","data":{"access_token":"{{{token}}}","expires_in":86400,"open_id":"openid","refresh_token":"rft.token","refresh_token_expires_in":{{{left}}},
             "scope":"video.publish,comment.list.manage,video.insights,video.list,user.insights,user.info.basic,user.info.username,comment.list,user.account.type,user.info.stats","token_type":"Bearer"}}
            """);
    }

    [Fact]
    public async Task A_tenant_with_an_app_of_its_own_imports_its_tokens_with_its_own_keys()
    {
        TenantApps apps = new();
        await using TikTokFixture fixture = await TikTokFixture.StartAsync(
            o => (o.Business.AppId, o.Business.Secret) = ("another", "app"), services: s => s.AddSingleton<IAppCredentials>(apps));
        AppKey app = TikTokAccounts.BusinessAppKey with { Tenant = "acme" };

        ConnectionResult advertiser = await fixture.TikTok.Accounts.ImportAsync(
            new CredentialImport { App = app, Kind = TikTokAccounts.AdsKind, AccessToken = new Secret(fixture.Network.IssueAdvertiserToken().AccessToken) });
        ConnectionResult business = await fixture.TikTok.Accounts.ImportAsync(
            new CredentialImport { App = app, Kind = CredentialKind.Business, AccessToken = new Secret(fixture.Network.IssueBusinessToken().AccessToken) });

        advertiser.Candidates.ShouldHaveSingleItem().Key.ToString().ShouldBe($"acme@tiktok+business:{TikTokEmulator.DefaultAdvertiserId}");
        business.Candidates.ShouldHaveSingleItem().Key.Tenant.ShouldBe("acme");
    }

    [Fact]
    public async Task E15_a_pasted_business_token_is_asked_whose_it_is()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        EmulatedTikTokToken token = fixture.Network.IssueBusinessToken();

        ConnectionResult result = await fixture.TikTok.Accounts.ImportAsync(
            new CredentialImport { App = TikTokAccounts.BusinessAppKey, Kind = CredentialKind.Business, AccessToken = new Secret(token.AccessToken) });

        result.Candidates.ShouldHaveSingleItem().Key.Id.ShouldBe(fixture.Account.Id);
        System.Text.Json.JsonDocument.Parse(fixture.Network.Requests.Of("POST", "/open_api/v1.3/tt_user/token_info/get/").ShouldHaveSingleItem().BodyText).RootElement.EnumerateObject()
            .Select(m => (m.Name, m.Value.GetString())).ShouldBe([("app_id", "emulator-client-key"), ("access_token", token.AccessToken)], ignoreOrder: true);
    }

    [Fact]
    public async Task An_advertisers_token_leads_to_its_accounts_and_does_not_end()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        EmulatedTikTokToken token = fixture.Network.IssueAdvertiserToken();

        ConnectionResult result = await fixture.TikTok.Accounts.ImportAsync(
            new CredentialImport { App = TikTokAccounts.BusinessAppKey, Kind = TikTokAccounts.AdsKind, AccessToken = new Secret(token.AccessToken) });

        result.Candidates.ShouldHaveSingleItem().Key.ToString().ShouldBe($"tiktok+business:{TikTokEmulator.DefaultAdvertiserId}");
        result.ExpiresAt.ShouldBeNull();
    }

    [Fact]
    public async Task An_advertiser_signs_in_on_a_page_of_its_own_whose_code_has_another_name()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();

        ConnectionStart start = await fixture.TikTok.Accounts.BeginAsync(new ConnectionRequest { App = TikTokAccounts.BusinessAppKey, Kind = TikTokAccounts.AdsKind });
        ConnectionResult result = await fixture.TikTok.Accounts.CompleteAsync(await ConsentAsync(start.AuthorizationUrl));

        start.AuthorizationUrl.AbsolutePath.ShouldBe("/portal/auth");
        start.AuthorizationUrl.Query.ShouldContain("app_id=emulator-client-key");
        var body = System.Text.Json.JsonDocument.Parse(fixture.Network.Requests.Of("POST", "/open_api/v1.3/oauth2/access_token/").ShouldHaveSingleItem().BodyText).RootElement;
        (body.GetProperty("app_id").GetString(), body.GetProperty("secret").GetString()).ShouldBe(("emulator-client-key", "emulator-client-secret"));
        result.Candidates.ShouldHaveSingleItem().Key.Id.ShouldBe(TikTokEmulator.DefaultAdvertiserId);
    }

    [Fact]
    public async Task A_refused_business_sign_in_is_told_by_its_number()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        ConnectionStart start = await fixture.TikTok.Accounts.BeginAsync(new ConnectionRequest { App = TikTokAccounts.BusinessAppKey, Kind = CredentialKind.Business });
        Dictionary<string, string> callback = new() { ["code"] = "wrong", ["state"] = start.State };

        SocialAuthenticationException error = await Should.ThrowAsync<SocialAuthenticationException>(() => fixture.TikTok.Accounts.CompleteAsync(new ConnectionCallback { Parameters = callback }));

        (error.PlatformCode, error.Status, error.Remedy).ShouldBe(("40110", 200, Remedy.Reconnect));
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

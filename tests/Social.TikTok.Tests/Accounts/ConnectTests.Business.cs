using Microsoft.Extensions.DependencyInjection;
using Social.Testing;
using Social.TikTok.Tests.Publishing;

namespace Social.TikTok.Tests.Accounts;

/// <summary>The sign-ins of the Business API, whose tokens and answers are their own.</summary>
public sealed partial class ConnectTests
{
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
}

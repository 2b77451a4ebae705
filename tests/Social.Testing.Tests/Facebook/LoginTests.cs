using System.Security.Cryptography;
using System.Text;

namespace Social.Testing.Tests.Facebook;

public sealed class LoginTests : FacebookTestBase
{
    private const string Callback = "https://app.example.com/meta/callback";

    private EmulatedMetaApp App => Facebook.DefaultApp;

    private string Client => $"client_id={App.AppId}&client_secret={App.AppSecret}";

    [Fact]
    public async Task A_consent_becomes_a_code_a_code_a_short_token_and_that_a_long_one()
    {
        Facebook.DefaultUser.Declines.Add("email");
        var consent = await Dialog($"client_id={App.AppId}&redirect_uri={Callback}&state=a%20b&scope=pages_show_list,email");
        consent.Status.ShouldBe(302);
        var location = consent.Header("location")!;
        location.ShouldMatch($@"^{Callback}\?code=AQB[0-9A-F]+&state=a%20b#_=_$");
        var code = location.Split("code=")[1].Split('&')[0];

        var sold = await Send(HttpMethod.Get, $"/v25.0/oauth/access_token?{Client}&redirect_uri={Callback}&code={code}", null, null);
        sold.Status.ShouldBe(200);
        var token = sold.Json["access_token"]!.GetValue<string>();
        sold.Body.ShouldBe($$"""{"access_token":"{{token}}","token_type":"bearer","expires_in":{{sold.Json["expires_in"]}}}""");
        sold.Json["expires_in"]!.GetValue<long>().ShouldBeInRange(3590, 3600);
        Refused(await Send(HttpMethod.Get, $"/v25.0/oauth/access_token?{Client}&redirect_uri={Callback}&code={code}", null, null), 100, 36009);

        var permissions = (await Get("/me/permissions", token)).Json["data"]!.AsArray().Select(p => p!.ToJsonString()).ToList();
        permissions.ShouldContain("""{"permission":"pages_show_list","status":"granted"}""");
        permissions.ShouldContain("""{"permission":"email","status":"declined"}""");
        var longer = await Send(HttpMethod.Get, $"/v25.0/oauth/access_token?grant_type=fb_exchange_token&{Client}&fb_exchange_token={token}", null, null);
        longer.Json["expires_in"]!.GetValue<long>().ShouldBeInRange(5183990, 5184000);
        (await Get("/me", longer.Json["access_token"]!.GetValue<string>())).Json["name"]!.GetValue<string>().ShouldBe("Emulated User");
    }

    [Fact]
    public async Task A_user_can_say_no()
    {
        Facebook.Options.DeniesConsent = true;

        var consent = await Dialog($"client_id={App.AppId}&redirect_uri={Callback}&state=s&scope=email");

        consent.Header("location").ShouldBe($"{Callback}?error=access_denied&error_code=200&error_description=Permissions+error&error_reason=user_denied&state=s#_=_");
    }

    [Theory]
    [InlineData("client_id=1&redirect_uri=https://app.example.com/meta/callback&state=s&scope=email")]
    [InlineData("client_id=138483919580948&redirect_uri=https://evil.example.com/&state=s&scope=email")]
    [InlineData("client_id=138483919580948&redirect_uri=https://app.example.com/meta/callback&scope=email")]
    [InlineData("client_id=138483919580948&redirect_uri=https://app.example.com/meta/callback&state=s")]
    [InlineData("client_id=138483919580948&redirect_uri=https://app.example.com/meta/callback&state=s&scope=publish_actions")]
    [InlineData("client_id=138483919580948&redirect_uri=https://app.example.com/meta/callback&state=s&scope=email&response_type=token")]
    public async Task A_dialog_that_is_not_as_registered_sends_nobody_anywhere(string query) => (await Dialog(query)).Status.ShouldBe(400);

    [Fact]
    public async Task The_token_door_refuses_strangers()
    {
        Refused(await Send(HttpMethod.Get, "/v25.0/oauth/access_token?client_id=1&client_secret=x&code=c", null, null), 101);
        Refused(await Send(HttpMethod.Get, $"/v25.0/oauth/access_token?client_id={App.AppId}&client_secret=x&code=c", null, null), 1);
        Refused(await Send(HttpMethod.Get, $"/v25.0/oauth/access_token?{Client}", null, null), 100);
        Refused(await Send(HttpMethod.Get, $"/v25.0/oauth/access_token?{Client}&grant_type=password", null, null), 100);
        Refused(await Send(HttpMethod.Get, $"/v25.0/oauth/access_token?{Client}&grant_type=fb_exchange_token&fb_exchange_token={Token}", null, null), 190);
    }

    [Fact]
    public async Task An_app_has_a_token_of_its_own() =>
        (await Send(HttpMethod.Get, $"/v25.0/oauth/access_token?{Client}&grant_type=client_credentials", null, null)).Body.ShouldBe($$"""{"access_token":"{{App.AppId}}|{{App.AppSecret}}","token_type":"bearer"}""");

    [Fact]
    public async Task A_token_is_inspected()
    {
        var user = Facebook.IssueUserToken(scopes: ["pages_show_list"]);
        var told = (await Get($"/debug_token?input_token={user.AccessToken}", $"{App.AppId}|{App.AppSecret}")).Json["data"]!;
        told.AsObject().Select(m => m.Key).ShouldBe(["app_id", "type", "application", "data_access_expires_at", "expires_at", "is_valid", "issued_at", "scopes", "granular_scopes", "user_id"]);
        (told["type"]!.GetValue<string>(), told["is_valid"]!.GetValue<bool>(), told["expires_at"]!.GetValue<long>()).ShouldBe(("USER", true, user.ExpiresAt.ToUnixTimeSeconds()));
        told["granular_scopes"]!.ToJsonString().ShouldBe($$"""[{"scope":"pages_show_list","target_ids":["{{Page.Id}}"]}]""");

        var page = (await Get($"/debug_token?input_token={Token}", user.AccessToken)).Json["data"]!;
        (page["type"]!.GetValue<string>(), page["profile_id"]!.GetValue<string>(), page["expires_at"]!.GetValue<long>()).ShouldBe(("PAGE", Page.Id, 0));

        Facebook.ExpireToken(user.AccessToken);
        var expired = (await Get($"/debug_token?input_token={user.AccessToken}", $"{App.AppId}|{App.AppSecret}")).Json["data"]!;
        (expired["is_valid"]!.GetValue<bool>(), expired["error"]!["subcode"]!.GetValue<int>()).ShouldBe((false, 463));
        (await Get("/debug_token?input_token=nonsense", $"{App.AppId}|{App.AppSecret}")).Json["data"]!["is_valid"]!.GetValue<bool>().ShouldBeFalse();
        Refused(await Get($"/debug_token?input_token={Token}"), 100);
    }

    [Fact]
    public async Task Pages_are_listed_with_tokens_of_their_own_and_continue_with_the_callers_token()
    {
        for (var i = 0; i < 2; i++) Facebook.AddPage($"Page {i}", Facebook.DefaultUser);
        Facebook.AddPage("Somebody else's");
        var user = Facebook.IssueUserToken().AccessToken;

        var listed = await Get("/me/accounts?summary=1&limit=2", user);
        var first = listed.Json["data"]![0]!;
        first.AsObject().Select(m => m.Key).ShouldBe(["access_token", "category", "category_list", "name", "id", "tasks"]);
        first["access_token"]!.GetValue<string>().ShouldNotBe(user);
        var cursors = listed.Json["paging"]!["cursors"]!;
        listed.Json["paging"]!["next"]!.GetValue<string>().ShouldBe($"{Facebook.BaseAddress}v25.0/me/accounts?access_token={user}&pretty=0&summary=1&limit=2&after={cursors["after"]}");
        listed.Json["summary"]!.ToJsonString().ShouldBe("""{"total_count":3}""");
        var rest = await Get($"/me/accounts?limit=2&after={cursors["after"]}&fields=id,name,instagram_business_account%7Bid,username%7D", user);
        rest.Json["data"]!.AsArray().Single()!["name"]!.GetValue<string>().ShouldBe("Page 1");
        rest.Json["paging"]!["next"].ShouldBeNull();

        var linked = (await Get($"/{Page.Id}?fields=name,instagram_business_account%7Busername%7D,access_token", user)).Json;
        linked["instagram_business_account"]!.ToJsonString().ShouldBe($$"""{"username":"emulated","id":"{{Facebook.DefaultAccount.Id}}"}""");
        linked["access_token"]!.GetValue<string>().ShouldBe(first["access_token"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_Page_token_lives_as_long_as_the_users_token_was_meant_to()
    {
        var shortLived = Facebook.IssueUserToken(isLongLived: false).AccessToken;
        var page = (await Get($"/{Page.Id}?fields=access_token", shortLived)).Json["access_token"]!.GetValue<string>();

        Facebook.Clock.Advance(TimeSpan.FromHours(2));

        Refused(await Get("/me", page), 190, 463, 401);
        (await Get("/me")).Json["name"]!.GetValue<string>().ShouldBe("Emulated Page");
        Facebook.Clock.Advance(TimeSpan.FromDays(80));
        (await Get("/me")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Businesses_hold_Pages_that_are_not_listed()
    {
        var business = Facebook.AddBusiness("Holding");
        var owned = Facebook.AddPage("Owned", Facebook.DefaultUser);
        owned.IsListed = false;
        business.OwnedPages.Add(owned);
        business.ClientPages.Add(Page);
        var user = Facebook.IssueUserToken().AccessToken;

        (await Get("/me/accounts", user)).Json["data"]!.AsArray().Count.ShouldBe(1);
        (await Get("/me/businesses", user)).Json["data"]![0]!.ToJsonString().ShouldBe($$"""{"id":"{{business.Id}}","name":"Holding"}""");
        (await Get($"/{business.Id}/owned_pages?fields=id,access_token", user)).Json["data"]![0]!["id"]!.GetValue<string>().ShouldBe(owned.Id);
        (await Get($"/{business.Id}/client_pages", user)).Json["data"]![0]!["id"]!.GetValue<string>().ShouldBe(Page.Id);
        Refused(await Get("/me/businesses", Facebook.IssueUserToken(scopes: ["pages_show_list"]).AccessToken), 200, status: 403);
    }

    [Fact]
    public async Task A_permission_and_all_of_them_can_be_taken_back()
    {
        var user = Facebook.IssueUserToken().AccessToken;
        var page = Facebook.IssuePageToken().AccessToken;

        Succeeded(await Delete("/me/permissions/pages_manage_posts", user));
        Refused(await Post($"/{Page.Id}/feed", "message=Hi", page), 200, status: 403);
        Succeeded(await Delete($"/{Facebook.DefaultUser.Id}/permissions", user));
        Refused(await Get("/me", user), 190, 458, 401);
        Refused(await Get("/me", page), 190, 458, 401);
    }

    [Theory]
    [InlineData(459)]
    [InlineData(464)]
    [InlineData(467)]
    [InlineData(490)]
    public async Task A_token_is_refused_with_the_reason(int subcode)
    {
        Facebook.InvalidateToken(Token, subcode).ShouldBeTrue();

        var answer = await Get("/me");

        Refused(answer, 190, subcode, 401);
        answer.Header("www-authenticate").ShouldBe($"OAuth \"Facebook Platform\" \"invalid_token\" \"{answer.Json["error"]!["message"]!.GetValue<string>()}\"");
    }

    [Fact]
    public async Task A_changed_password_ends_the_Pages_tokens_too_and_a_lost_role_that_Pages()
    {
        Page.Tasks.Clear();
        Refused(await Get("/me/feed"), 190, 492, 401);
        Facebook.ChangePassword(Facebook.DefaultUser);
        Refused(await Get("/me"), 190, 460, 401);
    }

    [Fact]
    public async Task A_token_is_needed_and_may_be_a_parameter()
    {
        Refused(await Send(HttpMethod.Get, "/v25.0/me", null, null), 104);
        Refused(await Get("/me", "nonsense"), 190);
        (await Send(HttpMethod.Get, $"/v25.0/me?access_token={Token}", null, null)).Status.ShouldBe(200);
        Id(await Send(HttpMethod.Post, $"/v25.0/{Page.Id}/feed", Form($"message=Hi&access_token={Token}"), null)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_is_a_Pages_needs_its_own_token_a_task_and_a_permission()
    {
        Refused(await Post($"/{Page.Id}/feed", "message=Hi", Facebook.IssueUserToken().AccessToken), 190, 2069032);
        Refused(await Post($"/{Facebook.AddPage("Other", Facebook.DefaultUser).Id}/feed", "message=Hi"), 100, 33, type: "GraphMethodException");
        Refused(await Post($"/{Page.Id}/feed", "message=Hi", Facebook.IssuePageToken(scopes: ["pages_show_list"]).AccessToken), 200, status: 403);
        Page.Tasks[Facebook.DefaultUser.Id] = ["ANALYZE"];
        Refused(await Post($"/{Page.Id}/feed", "message=Hi"), 200, status: 403);
    }

    [Fact]
    public async Task A_proof_of_the_secret_is_checked_and_can_be_required()
    {
        (await Get($"/me?appsecret_proof={Proof(Token)}")).Status.ShouldBe(200);
        Refused(await Get($"/me?appsecret_proof={Proof("another")}"), 100, type: "GraphMethodException");
        App.RequiresProof = true;
        Refused(await Get("/me"), 100, type: "GraphMethodException");
        (await Get($"/me?appsecret_proof={Proof(Token)}")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("v25.0", "v25.0")]
    [InlineData("v26.0", "v26.0")]
    [InlineData("v16.0", "v21.0")]
    public async Task A_dead_version_is_answered_by_the_oldest_that_lives(string asked, string answering)
    {
        Facebook.Clock.Offset = new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero) - Emulator.Facebook.Clock.GetUtcNow();

        (await Send(HttpMethod.Get, $"/{asked}/me?access_token={Token}", null, null)).Header("facebook-api-version").ShouldBe(answering);
    }

    [Theory]
    [InlineData("/me")]
    [InlineData("/v99.0/me")]
    [InlineData("/25/me")]
    public async Task What_is_no_version_is_an_unknown_path(string path) => Refused(await Send(HttpMethod.Get, path, null, "Bearer " + Token), 2500);

    [Fact]
    public async Task The_emulator_knows_its_secrets()
    {
        await Upload("/video-upload/v25.0/1", [1], "EAACfromAnUploadHeader");
        await Get("/me/accounts", Facebook.IssueUserToken().AccessToken);

        Facebook.Secrets.ShouldContain("EAACfromAnUploadHeader");
        Facebook.Secrets.ShouldContain(Token);
    }

    private Task<Answer> Dialog(string query) => Send(HttpMethod.Get, "/v25.0/dialog/oauth?" + query, null, null);

    private string Proof(string token) => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(App.AppSecret), Encoding.UTF8.GetBytes(token)));
}

namespace Social.Testing.Tests.Instagram;

public sealed class LoginTests : InstagramTestBase
{
    private const string Callback = "https://app.example.com/meta/callback";
    private const string Scope = "scope=instagram_business_basic,instagram_business_content_publish";

    private EmulatedMetaApp App => Instagram.DefaultApp;

    [Fact]
    public async Task A_consent_becomes_tokens_of_an_hour_and_of_60_days()
    {
        var (code, token) = await SignIn();

        var again = await Exchange(code);
        (again.Status, again.Body).ShouldBe((400, """{"error_type":"OAuthException","code":400,"error_message":"Matching code was not found or was already used"}"""));
        var longer = await Send(HttpMethod.Get, $"/access_token?grant_type=ig_exchange_token&client_secret={App.InstagramAppSecret}", null, "Bearer " + token);
        longer.Json["expires_in"]!.GetValue<long>().ShouldBeInRange(5183990, 5184000);
        var lasting = longer.Json["access_token"]!.GetValue<string>();
        var me = (await Get("/me?fields=user_id,username,account_type,id", lasting)).Json;
        (me["user_id"]!.GetValue<string>(), me["username"]!.GetValue<string>(), me["account_type"]!.GetValue<string>(), me["id"]!.GetValue<string>()).ShouldBe((Account.Id, "emulated", "BUSINESS", Account.AppScopedId));
        Refused(await Get($"/{Account.AppScopedId}", lasting), 100, 33, type: "GraphMethodException");
    }

    [Fact]
    public async Task A_long_token_is_renewed_from_a_day_on()
    {
        var old = Instagram.IssueInstagramToken().AccessToken;
        Refused(await Refresh(old), 100, type: "IGApiException");
        Instagram.Clock.Advance(TimeSpan.FromHours(25));

        var renewed = await Refresh(old);

        renewed.Json["access_token"]!.GetValue<string>().ShouldNotBe(old);
        Instagram.Clock.Advance(TimeSpan.FromDays(60));
        Refused(await Refresh(old), 190, 463);
        Refused(await Refresh(Instagram.IssueInstagramToken(isLongLived: false).AccessToken), 100, type: "IGApiException");
        Refused(await Refresh(Token), 190);
    }

    [Fact]
    public async Task The_answer_to_a_code_comes_flat_or_wrapped()
    {
        Instagram.Options.WrapsTokenAnswers = true;

        var wrapped = (await Exchange(await Code())).Json["data"]![0]!;

        (wrapped["user_id"]!.GetValue<string>(), wrapped["permissions"]!.GetValue<string>()).ShouldBe((Account.Id, "instagram_business_basic,instagram_business_content_publish"));
    }

    [Fact]
    public async Task A_user_can_say_no()
    {
        Instagram.Options.DeniesConsent = true;

        (await Authorize()).Header("location")!.ShouldStartWith($"{Callback}?error=access_denied&error_reason=user_denied");
    }

    [Theory]
    [InlineData("client_id=138483919580948&redirect_uri=https://app.example.com/meta/callback&response_type=code&scope=instagram_business_basic")]
    [InlineData("client_id=998877665544332&redirect_uri=https://evil.example.com&response_type=code&scope=instagram_business_basic")]
    [InlineData("client_id=998877665544332&redirect_uri=https://app.example.com/meta/callback&response_type=token&scope=instagram_business_basic")]
    [InlineData("client_id=998877665544332&redirect_uri=https://app.example.com/meta/callback&response_type=code&scope=business_basic")]
    [InlineData("client_id=998877665544332&redirect_uri=https://app.example.com/meta/callback&response_type=code&scope=instagram_business_content_publish")]
    public async Task A_dialog_that_is_not_as_registered_sends_nobody_anywhere(string query) =>
        (await Send(HttpMethod.Get, "/oauth/authorize?" + query, null, null)).Status.ShouldBe(400);

    [Fact]
    public async Task The_token_door_refuses_strangers()
    {
        (await Form("client_id=1")).Json["error_message"]!.GetValue<string>().ShouldBe("Invalid platform app");
        (await Form($"client_id={App.InstagramAppId}&client_secret=x")).Status.ShouldBe(400);
        (await Form($"client_id={App.InstagramAppId}&client_secret={App.InstagramAppSecret}&grant_type=password")).Status.ShouldBe(400);
        Refused(await Send(HttpMethod.Get, "/access_token?grant_type=ig_exchange_token&client_secret=x", null, "Bearer " + Instagram.IssueInstagramToken(isLongLived: false).AccessToken), 1, type: "IGApiException");
        Refused(await Send(HttpMethod.Get, $"/access_token?grant_type=ig_exchange_token&client_secret={App.InstagramAppSecret}", null, "Bearer " + Instagram.IssueInstagramToken().AccessToken), 452, type: "IGApiException");

        Task<Answer> Form(string form) => Send(HttpMethod.Post, "/oauth/access_token", InstagramTestBase.Form(form), null);
    }

    [Fact]
    public async Task Each_login_has_scopes_of_its_own_and_reaches_its_own_accounts()
    {
        var stranger = Instagram.AddAccount("stranger");
        var basic = Instagram.IssueInstagramToken(scopes: ["instagram_business_basic"]).AccessToken;

        Refused(await Post($"/{Account.Id}/media", $"image_url={Photo}", basic), 10, status: 403, type: "IGApiException");
        Refused(await Post($"/{Account.Id}/media", $"image_url={Photo}", Instagram.IssuePageToken(scopes: ["instagram_basic"]).AccessToken), 10, status: 403);
        Refused(await Get($"/{stranger.Id}", basic), 100, 33, type: "GraphMethodException");
        Refused(await Get($"/{stranger.Id}"), 100, 33, type: "GraphMethodException");
        (await Get($"/{Account.Id}?fields=username", Instagram.IssueUserToken().AccessToken)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Facebooks_login_is_here_as_well()
    {
        var consent = await Send(HttpMethod.Get, $"/v25.0/dialog/oauth?client_id={App.AppId}&redirect_uri={Callback}&state=s&scope=instagram_basic,pages_show_list", null, null);
        var code = consent.Header("location")!.Split("code=")[1].Split('&')[0];
        var token = (await Send(HttpMethod.Get, $"/v25.0/oauth/access_token?client_id={App.AppId}&client_secret={App.AppSecret}&redirect_uri={Callback}&code={code}", null, null)).Json["access_token"]!.GetValue<string>();

        var pages = (await Get("/me/accounts?fields=access_token,instagram_business_account%7Bid,username%7D", token)).Json["data"]!;

        pages[0]!["instagram_business_account"]!["id"]!.GetValue<string>().ShouldBe(Account.Id);
    }

    [Fact]
    public async Task Proofs_are_made_with_Instagrams_own_secret()
    {
        App.RequiresProof = true;
        var own = Instagram.IssueInstagramToken().AccessToken;

        Refused(await Get("/me", own), 100, type: "GraphMethodException");
        (await Get($"/me?appsecret_proof={Proof(own)}", own)).Status.ShouldBe(200);
    }

    private string Proof(string token) =>
        Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData(System.Text.Encoding.UTF8.GetBytes(App.InstagramAppSecret), System.Text.Encoding.UTF8.GetBytes(token)));

    private Task<Answer> Authorize() => Send(HttpMethod.Get, $"/oauth/authorize?client_id={App.InstagramAppId}&redirect_uri={Callback}&response_type=code&{Scope}&state=s", null, null);

    private async Task<string> Code()
    {
        var location = (await Authorize()).Header("location")!;
        location.ShouldMatch($@"^{Callback}\?code=AQB[0-9A-F]+&state=s#_$");
        return location.Split("code=")[1].Split('&')[0];
    }

    private Task<Answer> Exchange(string code) =>
        Send(HttpMethod.Post, "/oauth/access_token", Form($"client_id={App.InstagramAppId}&client_secret={App.InstagramAppSecret}&grant_type=authorization_code&redirect_uri={Uri.EscapeDataString(Callback)}&code={code}"), null);

    private async Task<(string Code, string Token)> SignIn()
    {
        var code = await Code();
        var sold = (await Exchange(code)).Json;
        sold["user_id"]!.GetValue<long>().ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(Account.Id);
        sold["permissions"]!.ToJsonString().ShouldBe("""["instagram_business_basic","instagram_business_content_publish"]""");
        return (code, sold["access_token"]!.GetValue<string>());
    }

    private Task<Answer> Refresh(string token) => Send(HttpMethod.Get, "/refresh_access_token?grant_type=ig_refresh_token", null, "Bearer " + token);
}

namespace Social.Testing.Tests.LinkedIn;

public sealed class OAuthTests : LinkedInTestBase
{
    private const string Client = "client_id=emulator-client-id&client_secret=emulator-client-secret";
    private const string Redirect = "redirect_uri=http%3A%2F%2Flocalhost%2Fcallback";
    private const string Page = "/oauth/v2/authorization?response_type=code&client_id=emulator-client-id&" + Redirect;

    [Fact]
    public async Task Consent_to_token_to_userinfo()
    {
        var answer = await Exchange(await Code("openid%20profile%20email%20w_member_social"));

        answer.Status.ShouldBe(200);
        answer.Json["expires_in"]!.GetValue<int>().ShouldBe(5184000);
        answer.Json["scope"]!.GetValue<string>().ShouldBe("openid,profile,email,w_member_social");
        answer.Json["refresh_token"].ShouldBeNull();
        answer.Json["id_token"]!.GetValue<string>().Split('.').Length.ShouldBe(3);
        Token = answer.Json["access_token"]!.GetValue<string>();
        Token.Length.ShouldBeGreaterThan(400);
        (Version, Protocol) = (null, null);

        // Example 1 of the documentation.
        var info = await Get("/v2/userinfo");
        info.Status.ShouldBe(200, info.Body);
        info.Json.ToJsonString().ShouldBe(
            $$"""{"sub":"{{Member.Id}}","name":"Emulated Member","given_name":"Emulated","family_name":"Member","locale":"en-US","email":"emulated.member@example.com","email_verified":true}""");
    }

    [Fact]
    public async Task A_locale_can_be_an_object()
    {
        Member.TellsLocaleAsObject = true;

        (await Get("/v2/userinfo")).Json["locale"]!.ToJsonString().ShouldBe("""{"country":"US","language":"en"}""");
    }

    [Fact]
    public async Task A_code_works_once_and_not_after_30_minutes_and_only_with_its_redirect()
    {
        var code = await Code("openid");
        (await Exchange(code)).Status.ShouldBe(200);
        var again = await Exchange(code);
        again.Status.ShouldBe(400);
        again.Json["error"]!.GetValue<string>().ShouldBe("invalid_request");
        again.Json["error_description"]!.GetValue<string>().ShouldNotBeEmpty();

        code = await Code("openid");
        LinkedIn.Clock.Advance(TimeSpan.FromMinutes(30));
        (await Exchange(code)).Status.ShouldBe(400);

        code = await Code("openid");
        (await Form("/oauth/v2/accessToken", $"grant_type=authorization_code&code={code}&redirect_uri=http%3A%2F%2F127.0.0.1%2Fcallback&{Client}")).Status.ShouldBe(400);
    }

    [Theory]
    [InlineData("grant_type=authorization_code&code=x&" + Redirect, 400, "invalid_request")]
    [InlineData("grant_type=authorization_code&code=x&" + Redirect + "&client_id=emulator-client-id&client_secret=wrong", 401, "invalid_client")]
    [InlineData("grant_type=refresh_token&refresh_token=dead&" + Client, 400, "invalid_request")]
    [InlineData("grant_type=client_credentials&" + Client, 401, "access_denied")]
    [InlineData("grant_type=password&" + Client, 400, "unsupported_grant_type")]
    [InlineData(Client, 400, "invalid_request")]
    public async Task A_wrong_token_request_is_an_OAuth_error(string form, int status, string error)
    {
        var answer = await Form("/oauth/v2/accessToken", form);

        answer.Status.ShouldBe(status);
        answer.Json["error"]!.GetValue<string>().ShouldBe(error);
    }

    [Theory]
    [InlineData("w_everything", "unauthorized_scope_error")]
    [InlineData("r_liteprofile", "unauthorized_scope_error")]
    [InlineData("openid,profile", "unauthorized_scope_error")]
    public async Task A_scope_that_is_not_provided_sends_the_member_back_with_an_error(string scope, string error)
    {
        var answer = await Get($"{Page}&state=a%20b&scope={scope}");

        answer.Status.ShouldBe(302);
        answer.Header("location").ShouldStartWith($"http://localhost/callback?error={error}&error_description=");
        answer.Header("location").ShouldEndWith("&state=a%20b");
    }

    [Fact]
    public async Task A_redirect_that_is_not_registered_never_gets_an_answer()
    {
        var answer = await Get("/oauth/v2/authorization?response_type=code&client_id=emulator-client-id&redirect_uri=https%3A%2F%2Fevil.example%2F&scope=openid");

        answer.Status.ShouldBe(400);
        answer.Header("location").ShouldBeNull();
        (await Get($"{Page.Replace("callback", "callback%3Fx%3D1", StringComparison.Ordinal)}&scope=openid")).Header("location").ShouldStartWith("http://localhost/callback?x=1&code=");
    }

    [Theory]
    [InlineData("cancel", "user_cancelled_authorize")]
    [InlineData("cancel_login", "user_cancelled_login")]
    public async Task A_member_who_declines_is_sent_back_with_the_networks_own_code(string decision, string error)
    {
        LinkedIn.Options.AutoApprove = false;
        (await Get($"{Page}&scope=openid")).Body.ShouldContain("<form");

        var answer = await Form("/oauth/v2/authorization", $"response_type=code&client_id=emulator-client-id&{Redirect}&scope=openid&state=s&decision={decision}");

        answer.Header("location").ShouldStartWith($"http://localhost/callback?error={error}&");
    }

    [Fact]
    public async Task Refreshing_gives_60_days_more_but_never_moves_the_end()
    {
        LinkedIn.DefaultApp.IssuesRefreshTokens = true;
        var first = await Exchange(await Code("w_member_social"));
        first.Json["refresh_token_expires_in"]!.GetValue<int>().ShouldBe(31536000);
        var refresh = first.Json["refresh_token"]!.GetValue<string>();

        LinkedIn.Clock.Advance(TimeSpan.FromDays(61));
        Token = first.Json["access_token"]!.GetValue<string>();
        (await Get("/v2/userinfo")).Json["serviceErrorCode"]!.GetValue<int>().ShouldBe(65602);
        var second = await Refresh();
        second.Json["expires_in"]!.GetValue<int>().ShouldBe(5184000);
        second.Json["refresh_token_expires_in"]!.GetValue<int>().ShouldBeInRange(304 * 24 * 3600 - 60, 304 * 24 * 3600);

        LinkedIn.Clock.Advance(TimeSpan.FromDays(305));
        (await Refresh()).Status.ShouldBe(400);

        Task<Answer> Refresh() => Form("/oauth/v2/accessToken", $"grant_type=refresh_token&refresh_token={refresh}&{Client}");
    }

    [Fact]
    public async Task Another_set_of_scopes_kills_the_earlier_tokens()
    {
        var first = (await Exchange(await Code("openid%20profile"))).Json["access_token"]!.GetValue<string>();
        var same = (await Exchange(await Code("profile%20openid"))).Json["access_token"]!.GetValue<string>();
        (await Get("/v2/userinfo", token: first)).Status.ShouldBe(200);

        var other = (await Exchange(await Code("openid%20email"))).Json["access_token"]!.GetValue<string>();

        (await Get("/v2/userinfo", token: first)).Json["serviceErrorCode"]!.GetValue<int>().ShouldBe(65601);
        (await Get("/v2/userinfo", token: same)).Status.ShouldBe(401);
        (await Get("/v2/userinfo", token: other)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Introspection_speaks_in_seconds()
    {
        var token = LinkedIn.IssueToken(scopes: ["openid", "w_member_social"]);

        var answer = (await Introspect(token.AccessToken)).Json;
        answer["active"]!.GetValue<bool>().ShouldBeTrue();
        answer["status"]!.GetValue<string>().ShouldBe("active");
        answer["scope"]!.GetValue<string>().ShouldBe("openid,w_member_social");
        answer["created_at"]!.GetValue<long>().ShouldBe(token.IssuedAt.ToUnixTimeSeconds());
        answer["auth_type"]!.GetValue<string>().ShouldBe("3L");

        LinkedIn.ExpireToken(token.AccessToken);
        (await Introspect(token.AccessToken)).Json["status"]!.GetValue<string>().ShouldBe("expired");

        var foreign = LinkedIn.IssueToken(app: LinkedIn.AddApp("other", "secret"));
        (await Introspect(foreign.AccessToken)).Body.ShouldBe("""{"active":false}""");
        (await Form("/oauth/v2/introspectToken", "client_id=nobody&client_secret=x&token=y")).Status.ShouldBe(400);
        (await Form("/oauth/v2/introspectToken", "client_id=emulator-client-id&client_secret=x&token=y")).Status.ShouldBe(401);
    }

    [Fact]
    public async Task A_revoked_token_is_refused_with_its_own_code()
    {
        (await Form("/oauth/v2/revoke", $"token={Token}&{Client}")).Status.ShouldBe(200);

        var answer = await Get("/v2/userinfo");

        answer.Status.ShouldBe(401);
        answer.Json["serviceErrorCode"]!.GetValue<int>().ShouldBe(65601);
        (await Introspect(Token)).Json["status"]!.GetValue<string>().ShouldBe("revoked");
    }

    private async Task<string> Code(string scope)
    {
        var answer = await Get($"{Page}&state=s&scope={scope}");
        answer.Status.ShouldBe(302, answer.Body);
        return answer.Header("location")!.Split("code=")[1].Split('&')[0];
    }

    private Task<Answer> Exchange(string code) => Form("/oauth/v2/accessToken", $"grant_type=authorization_code&code={code}&{Redirect}&{Client}");

    private Task<Answer> Introspect(string token) => Form("/oauth/v2/introspectToken", $"token={token}&{Client}");
}

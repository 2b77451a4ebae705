namespace Social.Testing.Tests.Reddit;

public sealed class OAuthTests : RedditTestBase
{
    private const string Redirect = "https://app.example.com/callback";

    [Fact]
    public async Task Example_1_a_refresh_repeats_its_refresh_token_and_both_access_tokens_work()
    {
        var pair = Reddit.IssueToken(scopes: ["identity"]);

        var answer = await TokenCall($"grant_type=refresh_token&refresh_token={pair.RefreshToken}", Basic(Reddit.DefaultApp));

        answer.Status.ShouldBe(200);
        answer.Json["refresh_token"]!.GetValue<string>().ShouldBe(pair.RefreshToken);
        answer.Json["token_type"]!.GetValue<string>().ShouldBe("bearer");
        answer.Json["expires_in"]!.GetValue<int>().ShouldBe(86_400);
        answer.Json["scope"]!.GetValue<string>().ShouldBe("identity");
        answer.Header("x-ratelimit-remaining").ShouldBe("299.0");
        (await Get("/api/v1/me", pair.AccessToken)).Status.ShouldBe(200);
        (await Get("/api/v1/me", answer.Json["access_token"]!.GetValue<string>())).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_refresh_may_omit_the_refresh_token_which_stays_good()
    {
        var pair = Reddit.IssueToken();
        Reddit.Options.RepeatRefreshToken = false;

        (await TokenCall($"grant_type=refresh_token&refresh_token={pair.RefreshToken}", Basic(Reddit.DefaultApp))).Json["refresh_token"].ShouldBeNull();

        (await TokenCall($"grant_type=refresh_token&refresh_token={pair.RefreshToken}", Basic(Reddit.DefaultApp))).Json["access_token"].ShouldNotBeNull();
    }

    [Theory]
    [InlineData("permanent", true)]
    [InlineData("temporary", false)]
    public async Task A_code_has_a_refresh_token_only_when_the_grant_is_permanent(string duration, bool hasRefresh)
    {
        var location = await Consent(duration);
        location.ShouldStartWith(Redirect + "?state=s%201&code=");
        location.ShouldEndWith("#_");

        var answer = await Exchange(Code(location));

        answer.Status.ShouldBe(200, answer.Body);
        answer.Json["scope"]!.GetValue<string>().ShouldBe("identity submit");
        (answer.Json["refresh_token"] is not null).ShouldBe(hasRefresh);
    }

    [Fact]
    public async Task A_bad_a_used_and_a_late_code_are_refused_inside_200()
    {
        var code = Code(await Consent("permanent"));
        (await Exchange(code)).Json["access_token"].ShouldNotBeNull();
        var again = await Exchange(code);
        again.Status.ShouldBe(200);
        again.Body.ShouldBe("""{"error":"invalid_grant"}""");

        var late = Code(await Consent("permanent"));
        Reddit.Clock.Advance(TimeSpan.FromMinutes(10));
        (await Exchange(late)).Body.ShouldBe("""{"error":"invalid_grant"}""");
    }

    [Theory]
    [InlineData("response_type=code&scope=nonsense&state=s", "invalid_scope")]
    [InlineData("response_type=token&scope=read&state=s", "unsupported_response_type")]
    [InlineData("response_type=code&scope=read", "invalid_request")]
    public async Task The_consent_page_sends_its_errors_back(string query, string error)
    {
        var answer = await Send(HttpMethod.Get, $"/api/v1/authorize?client_id=emulator-client-id&redirect_uri={Uri.EscapeDataString(Redirect)}&{query}", null, null, "Mozilla/5.0");

        answer.Status.ShouldBe(302);
        answer.Header("location")!.ShouldContain("error=" + error);
    }

    [Fact]
    public async Task The_consent_page_refuses_a_redirect_that_is_not_registered()
    {
        (await Send(HttpMethod.Get, "/api/v1/authorize?client_id=emulator-client-id&redirect_uri=https%3A%2F%2Fevil.example.com&response_type=code&scope=read&state=s", null, null)).Status.ShouldBe(400);
    }

    [Fact]
    public async Task The_consent_form_can_be_declined_and_can_grant_less()
    {
        Reddit.Options.AutoApprove = false;
        var fields = $"client_id=emulator-client-id&redirect_uri={Uri.EscapeDataString(Redirect)}&response_type=code&scope=identity%20submit&state=s&duration=permanent";
        (await Send(HttpMethod.Get, "/api/v1/authorize?" + fields, null, null)).Body.ShouldContain("value=\"Decline\"");

        (await TokenCall(fields + "&authorize=Decline", null, "/api/v1/authorize")).Header("location")!.ShouldContain("error=access_denied");

        Reddit.Options.GrantedScopes = ["identity"];
        var location = (await TokenCall(fields + "&authorize=Allow", null, "/api/v1/authorize")).Header("location")!;
        (await Exchange(Code(location))).Json["scope"]!.GetValue<string>().ShouldBe("identity");
    }

    [Fact]
    public async Task Scripts_sign_in_with_a_password_and_a_one_time_code()
    {
        var script = Reddit.AddApp(EmulatedRedditAppKind.Script, "script", "secret");
        Reddit.DefaultUser.OneTimeCode = "123456";

        (await TokenCall("grant_type=password&username=emulated&password=hunter2", Basic(script))).Body.ShouldBe("""{"error":"invalid_grant"}""");
        var answer = await TokenCall("grant_type=password&username=emulated&password=hunter2&otp=123456", Basic(script));

        answer.Json["refresh_token"].ShouldBeNull();
        (await Get("/api/v1/me", answer.Json["access_token"]!.GetValue<string>())).Json["name"]!.GetValue<string>().ShouldBe("emulated");
        (await TokenCall("grant_type=password&username=emulated&password=hunter2", Basic(Reddit.DefaultApp))).Body
            .ShouldBe("""{"error_description":"Only script apps may use password auth","error":"unauthorized_client"}""");
    }

    [Fact]
    public async Task An_installed_app_names_its_device_and_has_no_user()
    {
        var app = Reddit.AddApp(EmulatedRedditAppKind.Installed, "installed", null, "app://callback");
        const string Grant = "grant_type=https%3A%2F%2Foauth.reddit.com%2Fgrants%2Finstalled_client&device_id=";

        (await TokenCall(Grant + "short", Basic(app))).Body.ShouldBe("""{"error_description":"bad device_id","error":"invalid_request"}""");
        var answer = await TokenCall(Grant + "DO_NOT_TRACK_THIS_DEVICE", Basic(app));

        answer.Json["device_id"]!.GetValue<string>().ShouldBe("DO_NOT_TRACK_THIS_DEVICE");
        (await Get("/api/v1/me", answer.Json["access_token"]!.GetValue<string>())).Body.ShouldBe("""{"features":{}}""");
    }

    [Fact]
    public async Task An_app_token_reads_but_cannot_write()
    {
        var answer = await TokenCall("grant_type=client_credentials", Basic(Reddit.DefaultApp));
        Token = answer.Json["access_token"]!.GetValue<string>();

        answer.Json["scope"]!.GetValue<string>().ShouldBe("*");
        (await Get("/r/emulated/new")).Status.ShouldBe(200);
        Refused(await Submit("kind=self&text=t"), "USER_REQUIRED", null);
        (await Get("/subreddits/mine/subscriber")).Json["reason"]!.GetValue<string>().ShouldBe("USER_REQUIRED");
    }

    [Fact]
    public async Task Wrong_credentials_grants_and_refresh_tokens_are_refused_each_in_its_way()
    {
        var wrong = await TokenCall("grant_type=client_credentials", "Basic d3Jvbmc6d3Jvbmc=");
        wrong.Status.ShouldBe(401);
        wrong.Header("www-authenticate").ShouldBe("Basic realm=\"reddit\"");
        (await TokenCall("grant_type=client_credentials&client_id=emulator-client-id&client_secret=emulator-client-secret", null)).Status.ShouldBe(401);
        (await TokenCall("grant_type=nonsense", Basic(Reddit.DefaultApp))).Body.ShouldBe("""{"error":"unsupported_grant_type"}""");
        var refresh = await TokenCall("grant_type=refresh_token&refresh_token=nonsense", Basic(Reddit.DefaultApp));
        refresh.Status.ShouldBe(400);
        refresh.Body.ShouldBe("""{"message":"Bad Request","error":400}""");
    }

    [Fact]
    public async Task Revoking_a_refresh_token_kills_its_access_tokens_and_unknown_tokens_succeed()
    {
        var pair = Reddit.IssueToken();

        (await TokenCall("token=unknown&token_type_hint=access_token", Basic(Reddit.DefaultApp), "/api/v1/revoke_token")).Status.ShouldBe(200);
        var answer = await TokenCall($"token={pair.RefreshToken}&token_type_hint=refresh_token", Basic(Reddit.DefaultApp), "/api/v1/revoke_token");

        answer.Status.ShouldBe(200);
        answer.Body.ShouldBeEmpty();
        (await Get("/api/v1/me", pair.AccessToken)).Status.ShouldBe(401);
    }

    private async Task<string> Consent(string duration)
    {
        var answer = await Send(
            HttpMethod.Get, $"/api/v1/authorize?client_id=emulator-client-id&response_type=code&state=s%201&redirect_uri={Uri.EscapeDataString(Redirect)}&duration={duration}&scope=identity%20submit", null, null, "Mozilla/5.0");
        answer.Status.ShouldBe(302);
        return answer.Header("location")!;
    }

    private static string Code(string location) => FormPairs.Parse(new Uri(location).Query[1..]).Single(p => p.Key == "code").Value;

    private Task<Answer> Exchange(string code) =>
        TokenCall($"grant_type=authorization_code&code={Uri.EscapeDataString(code)}&redirect_uri={Uri.EscapeDataString(Redirect)}", Basic(Reddit.DefaultApp));
}

using System.Text.Json.Nodes;

namespace Social.Testing.Tests.TikTok;

public sealed class OAuthTests : TikTokTestBase
{
    private const string Web = "https://app.example.com/callback/";
    private const string Client = "client_key=emulator-client-key&client_secret=emulator-client-secret";
    private const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    [Fact]
    public async Task Example_1_a_web_app_exchanges_its_code_for_flat_tokens()
    {
        TikTok.Options.AccessTokenLifetime = TimeSpan.FromHours(24);
        TikTok.Options.RefreshTokenLifetime = TimeSpan.FromDays(365);
        var page = await Authorize("user.info.basic,video.list", Web);

        page.Status.ShouldBe(302);
        page.Header("location")!.ShouldStartWith(Web + "?code=");
        page.Header("location")!.ShouldContain("&scopes=user.info.basic%2Cvideo.list&state=abc");
        // The code needs decoding: it holds characters that a callback carries encoded.
        page.Header("location")!.ShouldContain("%2Av%21");
        var answer = await Form("/v2/oauth/token/", $"{Client}&code={Uri.EscapeDataString(Code(page))}&grant_type=authorization_code&redirect_uri={Uri.EscapeDataString(Web)}");

        answer.Status.ShouldBe(200);
        answer.Json.AsObject().Select(p => p.Key).ShouldBe(["access_token", "expires_in", "open_id", "refresh_expires_in", "refresh_token", "scope", "token_type"]);
        answer.Json["access_token"]!.GetValue<string>().ShouldStartWith("act.");
        answer.Json["expires_in"]!.GetValue<long>().ShouldBe(86400);
        answer.Json["refresh_expires_in"]!.GetValue<long>().ShouldBe(31536000);
        answer.Json["scope"]!.GetValue<string>().ShouldBe("user.info.basic,video.list");
        answer.Json["open_id"]!.GetValue<string>().ShouldBe(TikTok.DefaultUser.OpenIdFor(TikTok.DefaultApp));
        (await Get("/v2/user/info/?fields=open_id", answer.Json["access_token"]!.GetValue<string>())).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("", "invalid_request")]
    [InlineData("client_key=emulator-client-key&client_secret=wrong&grant_type=client_credentials", "invalid_client")]
    [InlineData(Client, "invalid_request")]
    [InlineData(Client + "&grant_type=password", "unsupported_grant_type")]
    [InlineData(Client + "&grant_type=authorization_code&code=unknown&redirect_uri=x", "invalid_grant")]
    [InlineData(Client + "&grant_type=refresh_token&refresh_token=unknown", "invalid_grant")]
    public async Task Example_2_a_refusal_is_flat_and_arrives_with_200(string form, string error)
    {
        var answer = await Form("/v2/oauth/token/", form);

        answer.Status.ShouldBe(200);
        answer.Json["error"]!.GetValue<string>().ShouldBe(error);
        answer.Json.AsObject().Select(p => p.Key).ShouldBe(["error", "error_description", "log_id"]);
        // Refused is not taken, whatever the status says.
        TikTok.Requests.Single().IsTaken.ShouldBeFalse();
        TikTok.Options.OAuthErrorStatus = 400;
        (await Form("/v2/oauth/token/", form)).Status.ShouldBe(400);
    }

    [Theory]
    [InlineData("13d31e961a1ad8ec2f16b10c4c982e0876a878ad6df144566ee1894acb70f9c3", true)]
    [InlineData("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", false)]
    public async Task A_desktop_app_proves_its_code_in_hex_and_not_in_base64url(string challenge, bool accepted)
    {
        const string Desktop = "http://localhost:3455/callback/";
        var page = await Authorize("user.info.basic", Desktop, $"&code_challenge={challenge}&code_challenge_method=S256");
        page.Status.ShouldBe(302);

        var answer = await Form("/v2/oauth/token/", $"{Client}&code={Uri.EscapeDataString(Code(page))}&grant_type=authorization_code&redirect_uri={Uri.EscapeDataString(Desktop)}&code_verifier={Verifier}");

        (answer.Json["access_token"] is not null).ShouldBe(accepted);
        if (!accepted) answer.Json["error"]!.GetValue<string>().ShouldBe("invalid_request");
    }

    [Theory]
    [InlineData("http://localhost:3455/callback/", "", "error=invalid_request")]
    [InlineData(Web, "&code_challenge=abc", "error=invalid_request")]
    [InlineData(Web, "&disable_auto_auth=yes", "error=invalid_request")]
    public async Task The_consent_page_sends_back_what_is_wrong(string redirect, string more, string error)
    {
        var page = await Authorize("user.info.basic", redirect, more);

        page.Status.ShouldBe(302);
        page.Header("location")!.ShouldStartWith(redirect + "?" + error);
        page.Header("location")!.ShouldEndWith("&state=abc");
    }

    [Fact]
    public async Task Scopes_are_separated_by_commas_only()
    {
        (await Authorize("user.info.basic video.list", Web)).Header("location")!.ShouldContain("error=invalid_scope");
    }

    [Fact]
    public async Task An_unknown_key_or_redirect_shows_a_page_and_redirects_nowhere()
    {
        (await Get($"/v2/auth/authorize/?client_key=nobody&response_type=code&scope=video.list&state=abc&redirect_uri={Uri.EscapeDataString(Web)}")).Status.ShouldBe(400);
        (await Authorize("video.list", "https://app.example.com/callback")).Status.ShouldBe(400);
        (await Authorize("video.list", "http://localhost.evil.example:1/callback/")).Status.ShouldBe(400);
    }

    [Fact]
    public async Task The_user_may_grant_less_than_was_asked_or_nothing()
    {
        TikTok.Options.GrantedScopes = ["user.info.basic"];
        (await Authorize("user.info.basic,video.publish", Web)).Header("location")!.ShouldContain("&scopes=user.info.basic&");

        TikTok.Options.AutoApprove = false;
        (await Authorize("user.info.basic", Web)).Body.ShouldContain("<form");
        var denied = await Form("/v2/auth/authorize/", $"client_key=emulator-client-key&response_type=code&scope=video.list&state=abc&redirect_uri={Uri.EscapeDataString(Web)}&decision=deny");
        denied.Header("location")!.ShouldContain("?error=access_denied&error_description=");
    }

    [Fact]
    public async Task A_refresh_replaces_the_refresh_token_and_its_lifetime_only_shrinks()
    {
        var pair = TikTok.IssueToken(scopes: ["user.info.basic"]);
        TikTok.Clock.Advance(TimeSpan.FromDays(10));
        (await Get("/v2/user/info/?fields=open_id", pair.AccessToken)).Status.ShouldBe(401);

        var refreshed = await Refresh(pair.RefreshToken!);

        refreshed["refresh_token"]!.GetValue<string>().ShouldNotBe(pair.RefreshToken);
        refreshed["refresh_expires_in"]!.GetValue<long>().ShouldBeInRange(170 * 86400L - 60, 170 * 86400L);
        refreshed["expires_in"]!.GetValue<long>().ShouldBe(7200);
        (await Get("/v2/user/info/?fields=open_id", refreshed["access_token"]!.GetValue<string>())).Status.ShouldBe(200);
        (await Refresh(pair.RefreshToken!))["error"]!.GetValue<string>().ShouldBe("invalid_grant");
    }

    [Fact]
    public async Task A_code_works_once_and_for_its_redirect_only()
    {
        var code = Uri.EscapeDataString(Code(await Authorize("user.info.basic", Web)));
        var form = $"{Client}&code={code}&grant_type=authorization_code&redirect_uri=";
        (await Form("/v2/oauth/token/", form + Uri.EscapeDataString("http://localhost:1/callback/"))).Json["error"]!.GetValue<string>().ShouldBe("invalid_grant");
        (await Form("/v2/oauth/token/", form + Uri.EscapeDataString(Web))).Json["error"]!.GetValue<string>().ShouldBe("invalid_grant");
    }

    [Fact]
    public async Task Revoking_ends_the_pair_with_an_empty_answer()
    {
        var pair = TikTok.IssueToken();

        var answer = await Form("/v2/oauth/revoke/", $"{Client}&token={pair.AccessToken}");

        answer.Status.ShouldBe(200);
        answer.Body.ShouldBe("");
        Refused(await Get("/v2/user/info/?fields=open_id", pair.AccessToken), 401, "access_token_invalid");
        (await Refresh(pair.RefreshToken!))["error"]!.GetValue<string>().ShouldBe("invalid_grant");
    }

    [Fact]
    public async Task A_client_token_is_for_research_alone()
    {
        var answer = await Form("/v2/oauth/token/", Client + "&grant_type=client_credentials");

        answer.Json["access_token"]!.GetValue<string>().ShouldStartWith("clt.");
        answer.Json["expires_in"]!.GetValue<long>().ShouldBe(7200);
        Refused(await Get("/v2/user/info/?fields=open_id", answer.Json["access_token"]!.GetValue<string>()), 401, "access_token_invalid");
        Refused(await Post("/v2/research/user/info/?fields=display_name", """{"username":"emulated"}"""), 401, "access_token_invalid");
    }

    private Task<Answer> Authorize(string scope, string redirect, string more = "") => Send(
        HttpMethod.Get,
        $"/v2/auth/authorize/?client_key=emulator-client-key&response_type=code&scope={Uri.EscapeDataString(scope)}&redirect_uri={Uri.EscapeDataString(redirect)}&state=abc{more}",
        null, null);

    private async Task<JsonNode> Refresh(string token) => (await Form("/v2/oauth/token/", $"{Client}&grant_type=refresh_token&refresh_token={token}")).Json;

    private static string Code(Answer page) => Uri.UnescapeDataString(page.Header("location")!.Split("code=")[1].Split('&')[0]);
}

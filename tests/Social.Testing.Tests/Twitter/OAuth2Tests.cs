using System.Text;

namespace Social.Testing.Tests.Twitter;

public sealed class OAuth2Tests : TwitterTestBase
{
    private const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private const string Challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private const string Redirect = "https://app.example.com/callback";
    private const string Scope = "tweet.read tweet.write users.read offline.access";

    private string Basic => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Twitter.DefaultApp.ClientId}:{Twitter.DefaultApp.ClientSecret}"));

    [Fact]
    public async Task Example_7_a_confidential_client_exchanges_its_code()
    {
        var code = await Consent();

        var answer = await Exchange(code, Basic);

        answer.Status.ShouldBe(200);
        answer.Json["token_type"]!.GetValue<string>().ShouldBe("bearer");
        answer.Json["expires_in"]!.GetValue<int>().ShouldBe(7200);
        answer.Json["scope"]!.GetValue<string>().ShouldBe(Scope);
        (await Get("/2/users/me", answer.Json["access_token"]!.GetValue<string>())).Status.ShouldBe(200);
        answer.Json["refresh_token"].ShouldNotBeNull();
    }

    [Fact]
    public async Task A_public_client_names_itself_in_the_body_and_plain_challenges_work()
    {
        Twitter.AddApp("public-client", null, "k", "s", "https://mobile.example.com/cb");
        var consent = await Send(HttpMethod.Get,
            "/i/oauth2/authorize?response_type=code&client_id=public-client&redirect_uri=https%3A%2F%2Fmobile.example.com%2Fcb&scope=tweet.read%20users.read&state=s1&code_challenge=challenge&code_challenge_method=plain", null);
        var code = FormPairs.Parse(new Uri(consent.Header("location")!).Query[1..]).Single(p => p.Key == "code").Value;

        var answer = await Form("/2/oauth2/token", $"grant_type=authorization_code&code={code}&redirect_uri=https%3A%2F%2Fmobile.example.com%2Fcb&code_verifier=challenge&client_id=public-client");

        answer.Status.ShouldBe(200);
        answer.Json["refresh_token"].ShouldBeNull();
    }

    [Fact]
    public async Task A_code_dies_after_one_use_and_after_30_seconds()
    {
        var code = await Consent();
        (await Exchange(code, Basic)).Status.ShouldBe(200);
        Error(await Exchange(code, Basic)).ShouldBe("Value passed for the authorization code was invalid.");

        var late = await Consent();
        Twitter.Clock.Advance(TimeSpan.FromSeconds(30));
        Error(await Exchange(late, Basic)).ShouldBe("Value passed for the authorization code was invalid.");
    }

    [Fact]
    public async Task A_verifier_that_does_not_match_is_refused()
    {
        var code = await Consent();

        (await Form("/2/oauth2/token", $"grant_type=authorization_code&code={code}&redirect_uri={Uri.EscapeDataString(Redirect)}&code_verifier=wrong", Basic)).Status.ShouldBe(400);
    }

    [Fact]
    public async Task The_consent_page_refuses_a_redirect_that_is_not_registered_and_echoes_state()
    {
        (await Send(HttpMethod.Get, Authorize("https://evil.example.com/"), null)).Status.ShouldBe(400);
        var answer = await Send(HttpMethod.Get, Authorize(Redirect), null);
        answer.Status.ShouldBe(302);
        answer.Header("location").ShouldStartWith(Redirect + "?state=state%2042&code=");
    }

    [Fact]
    public async Task The_consent_form_can_be_denied()
    {
        Twitter.Options.AutoApprove = false;
        var form = await Send(HttpMethod.Get, Authorize(Redirect), null);
        form.Header("content-type").ShouldStartWith("text/html");
        form.Body.ShouldContain("value=\"deny\"");

        var query = Authorize(Redirect)[(Authorize(Redirect).IndexOf('?') + 1)..];
        var denied = await Form("/i/oauth2/authorize", query + "&decision=deny");

        denied.Header("location").ShouldBe(Redirect + "?error=access_denied&state=state%2042");
    }

    [Fact]
    public async Task A_confidential_client_without_basic_is_401()
    {
        var answer = await Exchange(await Consent(), null);

        answer.Status.ShouldBe(401);
        answer.Body.ShouldBe("""{"error":"unauthorized_client","error_description":"Missing valid authorization header"}""");
    }

    [Fact]
    public async Task A_token_call_that_is_not_a_form_is_refused()
    {
        (await Send(HttpMethod.Post, "/2/oauth2/token", Json("""{"grant_type":"refresh_token"}"""))).Status.ShouldBe(400);
    }

    [Fact]
    public async Task Example_8_a_refresh_token_works_once_and_its_reuse_kills_the_family()
    {
        var first = Twitter.IssueOAuth2Token();
        var second = await Refresh(first.RefreshToken!);
        second.Status.ShouldBe(200);

        var reused = await Refresh(first.RefreshToken!);

        reused.Status.ShouldBe(400);
        reused.Body.ShouldBe("""{"error":"invalid_request","error_description":"Value passed for the token was invalid."}""");
        (await Get("/2/users/me", second.Json["access_token"]!.GetValue<string>())).Status.ShouldBe(401);
        (await Refresh(second.Json["refresh_token"]!.GetValue<string>())).Status.ShouldBe(400);
    }

    [Fact]
    public async Task Reuse_spares_the_family_when_told_so()
    {
        Twitter.Options.RefreshReuseKillsFamily = false;
        var first = Twitter.IssueOAuth2Token();
        var second = await Refresh(first.RefreshToken!);

        (await Refresh(first.RefreshToken!)).Status.ShouldBe(400);
        (await Refresh(second.Json["refresh_token"]!.GetValue<string>())).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Revoking_needs_the_hint_and_ends_the_pair()
    {
        var pair = Twitter.IssueOAuth2Token();
        var bare = await Form("/2/oauth2/revoke", "token=" + pair.RefreshToken, Basic);
        bare.Status.ShouldBe(400);
        bare.Body.ShouldBe("""{"error":"invalid_request","error_description":"Missing required parameter [token_type_hint]."}""");

        (await Form("/2/oauth2/revoke", $"token={pair.RefreshToken}&token_type_hint=refresh_token", Basic)).Body.ShouldBe("""{"revoked":true}""");
        (await Get("/2/users/me", pair.AccessToken)).Status.ShouldBe(401);
    }

    [Fact]
    public async Task The_app_bearer_is_the_same_until_it_is_invalidated()
    {
        var basic = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Twitter.DefaultApp.ConsumerKey}:{Twitter.DefaultApp.ConsumerSecret}"));
        var first = await Form("/oauth2/token", "grant_type=client_credentials", basic);
        var bearer = first.Json["access_token"]!.GetValue<string>();
        (await Form("/oauth2/token", "grant_type=client_credentials", basic)).Json["access_token"]!.GetValue<string>().ShouldBe(bearer);

        (await Form("/oauth2/invalidate_token", "access_token=" + bearer, basic)).Status.ShouldBe(200);

        (await Form("/oauth2/token", "grant_type=client_credentials", basic)).Json["access_token"]!.GetValue<string>().ShouldNotBe(bearer);
        (await Form("/oauth2/invalidate_token", "access_token=" + bearer, basic)).Json["errors"]![0]!["code"]!.GetValue<int>().ShouldBe(89);
        var wrong = await Form("/oauth2/token", "grant_type=client_credentials", "Basic " + Convert.ToBase64String("a:b"u8));
        wrong.Status.ShouldBe(403);
        wrong.Body.ShouldBe("""{"errors":[{"code":99,"label":"authenticity_token_error","message":"Unable to verify your credentials"}]}""");
    }

    private static string Error(Answer answer) => answer.Json["error_description"]!.GetValue<string>();

    private Task<Answer> Refresh(string token) => Form("/2/oauth2/token", "grant_type=refresh_token&refresh_token=" + token, Basic);

    private Task<Answer> Exchange(string code, string? authorization) =>
        Form("/2/oauth2/token", $"grant_type=authorization_code&code={code}&redirect_uri={Uri.EscapeDataString(Redirect)}&code_verifier={Verifier}", authorization);

    private string Authorize(string redirect) =>
        $"/i/oauth2/authorize?response_type=code&client_id={Twitter.DefaultApp.ClientId}&redirect_uri={Uri.EscapeDataString(redirect)}"
        + $"&scope={Uri.EscapeDataString(Scope)}&state=state%2042&code_challenge={Challenge}&code_challenge_method=S256";

    private async Task<string> Consent()
    {
        var answer = await Send(HttpMethod.Get, Authorize(Redirect), null);
        return FormPairs.Parse(new Uri(answer.Header("location")!).Query[1..]).Single(p => p.Key == "code").Value;
    }
}

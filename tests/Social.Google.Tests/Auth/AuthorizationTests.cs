using Social.Auth;

namespace Social.Google.Tests.Auth;

/// <summary>The worked examples of Google's sign-in: the page, the exchange, refreshes with and without rotation, revocation, and what refusals mean.</summary>
public sealed class AuthorizationTests
{
    private static readonly AppCredentials App = new() { ClientId = "your_client_id", ClientSecret = new Secret("your_client_secret") };
    private static readonly Uri Redirect = new("https://oauth2.example.com/code");
    private readonly ScriptedTokenEndpoint _endpoint = new();

    [Theory]
    [InlineData(400, """{"error":"invalid_grant","error_description":"Token has been expired or revoked."}""")]
    [InlineData(400, """{"error":"invalid_grant","error_description":"reauth related error (invalid_rapt)","error_subtype":"invalid_rapt"}""")]
    public async Task A_dead_refresh_token_asks_for_a_new_sign_in(int status, string body)
    {
        _endpoint.Answer(status, body);

        SocialAuthenticationException error = await Should.ThrowAsync<SocialAuthenticationException>(() => Flow().RefreshAsync(App, new Secret("f6g7h8i9j0")));

        error.Remedy.ShouldBe(Remedy.Reconnect);
        error.PlatformCode.ShouldBe("invalid_grant");
    }

    [Theory]
    [InlineData(401, """{"error":"invalid_client","error_description":"The OAuth client was not found."}""", "configuration_invalid")]
    [InlineData(401, """{"error":"deleted_client"}""", "configuration_invalid")]
    [InlineData(400, """{"error":"redirect_uri_mismatch","error_description":"Bad Request"}""", "configuration_invalid")]
    [InlineData(403, """{"error":"admin_policy_enforced"}""", "insufficient_permissions")]
    [InlineData(400, """{"error":"invalid_request","error_description":"Missing required parameter: refresh_token"}""", "platform_error")]
    [InlineData(400, "<html>Bad Request</html>", "platform_error")]
    [InlineData(400, """{"error":"a_code_of_next_year"}""", "platform_error")]
    [InlineData(429, "", "rate_limit_exceeded")]
    [InlineData(502, "<html>Error</html>", "platform_unavailable")]
    public async Task Only_invalid_grant_disconnects_an_account(int status, string body, string code)
    {
        _endpoint.Answer(status, body);

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => Flow().RefreshAsync(App, new Secret("f6g7h8i9j0")));

        error.Code.Value.ShouldBe(code);
        error.Remedy.ShouldNotBe(Remedy.Reconnect);
    }

    [Fact]
    public void The_page_asks_for_lasting_access_and_consent_with_a_challenge()
    {
        Uri page = Flow().BuildAuthorizationUrl(App, new AuthorizationRequest
        {
            State = "state_parameter_passthrough_value", RedirectUri = Redirect, Scopes = ["https://www.googleapis.com/auth/youtube.upload", "https://www.googleapis.com/auth/youtube.readonly"],
            Verifier = new Secret("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
        });

        page.GetLeftPart(UriPartial.Path).ShouldBe("https://accounts.google.com/o/oauth2/v2/auth");
        Dictionary<string, string> query = page.Query[1..].Split('&').Select(p => p.Split('=')).ToDictionary(p => p[0], p => Uri.UnescapeDataString(p[1]));
        query.ShouldBe(
            new Dictionary<string, string>
            {
                ["client_id"] = "your_client_id", ["redirect_uri"] = "https://oauth2.example.com/code", ["response_type"] = "code",
                ["scope"] = "https://www.googleapis.com/auth/youtube.upload https://www.googleapis.com/auth/youtube.readonly",
                ["access_type"] = "offline", ["prompt"] = "consent", ["include_granted_scopes"] = "true", ["state"] = "state_parameter_passthrough_value",
                ["code_challenge"] = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", ["code_challenge_method"] = "S256",
            },
            ignoreOrder: true);
    }

    [Fact]
    public void Asking_again_lets_the_user_choose_another_account()
    {
        Uri page = Flow().BuildAuthorizationUrl(App, new AuthorizationRequest { State = "s", RedirectUri = Redirect, Scopes = [], ForcePrompt = true });

        page.Query.ShouldContain("prompt=consent%20select_account");
        page.Query.ShouldNotContain("prompt=consent&");
    }

    [Fact]
    public async Task A_code_is_exchanged_with_its_verifier_as_published()
    {
        _endpoint.Answer(200, """{"access_token":"1/fFAGRNJru1FTz70BzhT3Zg","expires_in":3920,"token_type":"Bearer","scope":"https://www.googleapis.com/auth/youtube.upload https://www.googleapis.com/auth/youtube.readonly","refresh_token":"1//xEoDL4iW3cxlI7yDbSRFYNG01kVKM2C-259HOF2aQbI"}""");

        TokenAnswer answer = await Flow().ExchangeCodeAsync(App, new Secret("4/P7q7W91a-oMsCeLvIaQm6bTrgtp7"), Redirect, new Secret("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));

        (Uri endpoint, Dictionary<string, string> form) = _endpoint.Requests.ShouldHaveSingleItem();
        endpoint.AbsoluteUri.ShouldBe("https://oauth2.googleapis.com/token");
        form.ShouldBe(
            new Dictionary<string, string>
            {
                ["grant_type"] = "authorization_code", ["code"] = "4/P7q7W91a-oMsCeLvIaQm6bTrgtp7", ["client_id"] = "your_client_id", ["client_secret"] = "your_client_secret",
                ["redirect_uri"] = "https://oauth2.example.com/code", ["code_verifier"] = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
            },
            ignoreOrder: true);
        answer.AccessToken.Reveal().ShouldBe("1/fFAGRNJru1FTz70BzhT3Zg");
        answer.RefreshToken!.Reveal().ShouldBe("1//xEoDL4iW3cxlI7yDbSRFYNG01kVKM2C-259HOF2aQbI");
        answer.ExpiresIn.ShouldBe(TimeSpan.FromSeconds(3920));
        answer.Scopes.ShouldBe(["https://www.googleapis.com/auth/youtube.upload", "https://www.googleapis.com/auth/youtube.readonly"]);
    }

    [Fact]
    public async Task A_refresh_without_rotation_keeps_the_old_token_and_learns_when_the_grant_ends()
    {
        _endpoint.Answer(200, """{"access_token":"5e4d3c2b1a","expires_in":3599,"scope":"https://www.googleapis.com/auth/yt-analytics.readonly","token_type":"Bearer","refresh_token_expires_in":604799}""");
        DateTimeOffset now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
        OAuth2Settings settings = GoogleAuthorization.OAuth2(new TestOptions(), []);
        Credential old = new() { Key = default, AccessToken = new Secret("a1b2c3d4e5"), RefreshToken = new Secret("f6g7h8i9j0") };

        Credential fresh = OAuth2Credentials.Create(settings, default, await Flow().RefreshAsync(App, old.RefreshToken!), old, now);

        fresh.AccessToken.Reveal().ShouldBe("5e4d3c2b1a");
        fresh.RefreshToken!.Reveal().ShouldBe("f6g7h8i9j0");
        fresh.RefreshExpiresAt.ShouldBe(now.AddSeconds(604799));
    }

    [Fact]
    public async Task A_token_that_is_revoked_already_counts_as_revoked()
    {
        _endpoint.Answer(200, "{}").Answer(400, """{"error":"invalid_token","error_description":"Token expired or revoked"}""");

        (await Flow().RevokeAsync(App, new Secret("1//xEoDL4iW3cxlI7yDbSRFYNG01kVKM2C"), true)).ShouldBeTrue();
        (await Flow().RevokeAsync(App, new Secret("1//xEoDL4iW3cxlI7yDbSRFYNG01kVKM2C"), true)).ShouldBeTrue();

        _endpoint.Requests[0].Endpoint.AbsoluteUri.ShouldBe("https://oauth2.googleapis.com/revoke");
        _endpoint.Requests[0].Form["token"].ShouldBe("1//xEoDL4iW3cxlI7yDbSRFYNG01kVKM2C");
    }

    [Fact]
    public void Scopes_have_one_name()
    {
        GoogleScopes.Canonical("email").ShouldBe(GoogleScopes.Email);
        GoogleScopes.Canonical("https://www.googleapis.com/auth/plus.business.manage").ShouldBe(GoogleScopes.BusinessManage);
        GoogleScopes.Canonical("openid").ShouldBe("openid");
    }

    private OAuth2Flow Flow() => new(PlatformName.GoogleBusiness, GoogleAuthorization.OAuth2(new TestOptions(), GoogleScopes.Business), _endpoint);
}

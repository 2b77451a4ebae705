using Social.Auth;

namespace Social.Tests.Auth;

/// <summary>What token endpoints refuse, and how: by code, by status, by nothing at all.</summary>
public sealed class OAuth2FlowErrorTests : OAuth2FlowTestBase
{
    [Theory]
    [InlineData(400, """{"error":"invalid_grant"}""")]
    [InlineData(400, """{"error":"invalid_request","error_description":"Value passed for the token was invalid."}""")]
    [InlineData(400, """{"error":400}""")]
    [InlineData(400, """{"message":"Bad Request","error":400}""")]
    [InlineData(401, "<html>no</html>")]
    [InlineData(400, "")]
    [InlineData(200, """{"error":"invalid_grant"}""")]
    [InlineData(200, """{"error":"invalid_request","error_description":"Refresh token is invalid or expired.","log_id":"2022"}""")]
    [InlineData(400, """{"error_type":"OAuthException","code":400,"error_message":"Matching code was not found or was already used"}""")]
    [InlineData(400, """{"error":{"message":"Error validating access token","type":"OAuthException","code":190,"error_subcode":463}}""")]
    public async Task A_refused_refresh_asks_for_a_new_sign_in(int status, string body)
    {
        _endpoint.Answer(status, body);

        SocialAuthenticationException error = await Should.ThrowAsync<SocialAuthenticationException>(() => Flow(X).RefreshAsync(Public, new Secret("refresh-secret")));

        error.Remedy.ShouldBe(Remedy.Reconnect);
        error.Code.ShouldBe(SocialErrorCode.AuthenticationExpired);
        error.Status.ShouldBe(status);
        error.Platform.ShouldBe(PlatformName.Twitter);
        error.IsTransient.ShouldBeFalse();
    }

    [Theory]
    [InlineData(401, """{"error":"unauthorized_client","error_description":"Missing valid authorization header"}""")]
    [InlineData(401, """{"error":"invalid_client","error_description":"The OAuth client was not found."}""")]
    [InlineData(401, """{"error":"deleted_client"}""")]
    [InlineData(200, """{"error_description":"Only script apps may use password auth","error":"unauthorized_client"}""")]
    public async Task An_app_the_network_does_not_take_is_a_configuration_error(int status, string body)
    {
        _endpoint.Answer(status, body);

        SocialException error = await Should.ThrowAsync<SocialApiException>(() => Flow(X).RefreshAsync(Public, new Secret("refresh-secret")));

        error.Code.ShouldBe(SocialErrorCode.ConfigurationInvalid);
        error.Remedy.ShouldBe(Remedy.FixConfiguration);
    }

    [Theory]
    [InlineData(500, "")]
    [InlineData(503, "<html>Over capacity</html>")]
    [InlineData(502, """{"error":"invalid_grant"}""")]
    [InlineData(200, """{"error":"temporarily_unavailable"}""")]
    public async Task A_network_that_is_down_says_nothing_about_the_token(int status, string body)
    {
        _endpoint.Answer(status, body);

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => Flow(X).RefreshAsync(Public, new Secret("refresh-secret")));

        error.Code.ShouldBe(SocialErrorCode.PlatformUnavailable);
        error.IsTransient.ShouldBeTrue();
        error.Remedy.ShouldBe(Remedy.Retry);
    }

    [Fact]
    public async Task Too_many_requests_tell_how_long_to_wait()
    {
        _endpoint.Answer(429, """{"message":"Too Many Requests","error":429}""", retryAfter: TimeSpan.FromSeconds(17));

        SocialRateLimitException error = await Should.ThrowAsync<SocialRateLimitException>(() => Flow(X).RefreshAsync(Public, new Secret("refresh-secret")));

        error.RetryAfter.ShouldBe(TimeSpan.FromSeconds(17));
        error.Remedy.ShouldBe(Remedy.Wait);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"data":[]}""")]
    [InlineData("""{"access_token":""}""")]
    public async Task A_success_without_a_token_may_have_changed_the_tokens(string body)
    {
        _endpoint.Answer(200, body);

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => Flow(X).RefreshAsync(Public, new Secret("refresh-secret")));

        error.Status.ShouldBe(200);
        error.IsOutcomeUnknown.ShouldBeTrue();
    }

    [Fact]
    public async Task An_error_shows_no_secret_even_when_the_network_repeats_it()
    {
        string code = "4/0AVerySecret+Code=", verifier = new('v', 43);
        _endpoint.Answer(
            400,
            $$"""{"error":"invalid_grant","error_description":"Code 4/0AVerySecret+Code= with {{verifier}} of -RoKx3x58JA8Sm9JIt2fmAjq3q5GX-bqZ3vjJxSeGsdmGtXEbP is bad","access_token":"leaked-token","x_refresh_token":"leaked-too"}""");

        SocialException error = await Should.ThrowAsync<SocialException>(() => Flow(X with { ClientAuthentication = ClientAuthentication.Body })
            .ExchangeCodeAsync(Confidential, new Secret(code), new Uri("https://www.example.com/cb"), new Secret(verifier)));

        string all = error + ((SocialApiException)error).Body;
        foreach (string secret in new[] { code, verifier, "leaked-token", "leaked-too", Confidential.ClientSecret!.Reveal() })
        {
            all.ShouldNotContain(secret);
        }

        error.Message.ShouldContain("invalid_grant");
    }

    [Fact]
    public async Task A_body_of_any_size_is_kept_short()
    {
        _endpoint.Answer(500, new string('x', 100_000));

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => Flow(X).RefreshAsync(Public, new Secret("refresh-secret")));

        error.Body!.Length.ShouldBe(4096);
        error.Message.Length.ShouldBeLessThan(500);
    }

    [Fact]
    public async Task A_networks_own_reading_of_an_error_wins()
    {
        _endpoint.Answer(401, """{"message":"Unauthorized","error":401}""");
        OAuth2Settings reddit = X with { ClassifyError = error => error.Status == 401 ? TokenFailure.Configuration : null };

        SocialException exception = await Should.ThrowAsync<SocialException>(() => Flow(reddit).RefreshAsync(Public, new Secret("refresh-secret")));

        exception.Remedy.ShouldBe(Remedy.FixConfiguration);
    }

    [Theory]
    [InlineData(428, """{"error":"authorization_pending"}""", "authorization_pending")]
    [InlineData(400, """{"error":"authorization_pending"}""", "authorization_pending")]
    [InlineData(403, """{"error":"slow_down"}""", "slow_down")]
    [InlineData(400, """{"error":"invalid_grant","error_description":"Invalid JWT Signature."}""", "invalid_grant")]
    public async Task A_refused_form_shows_its_code_and_not_what_was_sent(int status, string body, string code)
    {
        _endpoint.Answer(status, body);

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(
            () => Flow(X).ExtensionAsync(X.TokenEndpoint, null, [new("assertion", "secret-assertion")], TokenAnswer.Read));

        error.PlatformCode.ShouldBe(code);
        error.ToString().ShouldNotContain("secret-assertion");
        _endpoint.Last.Fields.ShouldBe("assertion=secret-assertion");
    }
}

using Social.Auth;

namespace Social.Google.Tests.Auth;

public sealed class DeviceSignInTests
{
    private const string Pending = """{"error":"authorization_pending","error_description":"Precondition Required"}""";
    private const string Code = """{"device_code":"4/4-GMMhmHCXhWEzkobqIHGG_EnNYYsAkukHspeYUk9E8","user_code":"GQVQ-JKEC","verification_url":"https://www.google.com/device","expires_in":1800,"interval":5}""";

    private static readonly string[] Scopes = ["https://www.googleapis.com/auth/youtube.readonly"];
    private readonly ScriptedTokenEndpoint _endpoint = new();
    private readonly SwiftTime _time = new();

    [Theory]
    [InlineData(403, """{"error_code":"rate_limit_exceeded"}""", "rate_limit_exceeded")]
    [InlineData(400, """{"error":"invalid_scope","error_description":"Invalid device flow scope: https://www.googleapis.com/auth/business.manage"}""", "configuration_invalid")]
    [InlineData(401, """{"error":"invalid_client","error_description":"Invalid client type."}""", "configuration_invalid")]
    public async Task A_refused_beginning_says_why(int status, string body, string code)
    {
        _endpoint.Answer(status, body);

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => SignIn().BeginAsync(new AppKey(PlatformName.YouTube), Scopes));

        error.Code.Value.ShouldBe(code);
    }

    [Fact]
    public async Task A_code_is_asked_for_without_the_secret_and_polled_until_the_user_consents()
    {
        _endpoint.Answer(200, Code).Answer(428, Pending).Answer(403, """{"error":"slow_down"}""").Answer(428, Pending)
            .Answer(200, """{"access_token":"1/fFAGRNJru1FTz70BzhT3Zg","expires_in":3920,"token_type":"Bearer","refresh_token":"1//xEoDL4iW3cxl"}""");
        GoogleDeviceSignIn signIn = SignIn();

        GoogleDeviceCode code = await signIn.BeginAsync(new AppKey(PlatformName.YouTube), Scopes);
        code.UserCode.ShouldBe("GQVQ-JKEC");
        code.VerificationUrl.ShouldBe(new Uri("https://www.google.com/device"));
        CredentialImport import = await signIn.WaitAsync(code, TestContext.Current.CancellationToken);

        _endpoint.Requests[0].Endpoint.AbsoluteUri.ShouldBe("https://oauth2.googleapis.com/device/code");
        _endpoint.Requests[0].Form.ShouldBe(new Dictionary<string, string> { ["scope"] = Scopes[0], ["client_id"] = "client_id" }, ignoreOrder: true);
        _endpoint.Requests[1].Form.ShouldBe(
            new Dictionary<string, string>
            {
                ["grant_type"] = "urn:ietf:params:oauth:grant-type:device_code", ["device_code"] = "4/4-GMMhmHCXhWEzkobqIHGG_EnNYYsAkukHspeYUk9E8",
                ["client_id"] = "client_id", ["client_secret"] = "client_secret",
            },
            ignoreOrder: true);
        import.AccessToken.Reveal().ShouldBe("1/fFAGRNJru1FTz70BzhT3Zg");
        import.RefreshToken!.Reveal().ShouldBe("1//xEoDL4iW3cxl");
        import.Scopes.ShouldBe(Scopes);
        _time.Waits.Select(w => w.TotalSeconds).ShouldBe([5, 5, 10, 10]);
    }

    [Fact]
    public async Task A_Google_that_is_out_for_a_moment_does_not_end_the_wait()
    {
        _endpoint.Answer(200, Code).Answer(503, "<html>").Answer(428, Pending).Answer(200, """{"access_token":"1/fFAGRNJru1FTz70BzhT3Zg","expires_in":3920,"token_type":"Bearer"}""");
        GoogleDeviceSignIn signIn = SignIn();

        CredentialImport import = await signIn.WaitAsync(await signIn.BeginAsync(new AppKey(PlatformName.YouTube), Scopes), TestContext.Current.CancellationToken);

        import.AccessToken.Reveal().ShouldBe("1/fFAGRNJru1FTz70BzhT3Zg");
        _time.Waits.Select(w => w.TotalSeconds).ShouldBe([5, 10, 10]);
    }

    [Theory]
    [InlineData(403, """{"error":"access_denied","error_description":"Forbidden"}""", "insufficient_permissions")]
    [InlineData(400, """{"error":"expired_token"}""", "authentication_expired")]
    [InlineData(400, """{"error":"invalid_grant","error_description":"Malformed auth code."}""", "authentication_expired")]
    public async Task A_user_who_refuses_or_is_too_late_ends_the_wait(int status, string body, string expected)
    {
        _endpoint.Answer(200, Code).Answer(428, Pending).Answer(status, body);
        GoogleDeviceSignIn signIn = SignIn();
        GoogleDeviceCode code = await signIn.BeginAsync(new AppKey(PlatformName.YouTube), Scopes);

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => signIn.WaitAsync(code, TestContext.Current.CancellationToken));

        error.Code.Value.ShouldBe(expected);
        error.ToString().ShouldNotContain("4/4-GMMhmHCXhWEzkobqIHGG");
    }

    [Fact]
    public async Task A_user_who_never_decides_lets_the_code_end()
    {
        _endpoint.Answer(200, """{"device_code":"d-e-v-i-c-e","user_code":"GQVQ-JKEC","verification_uri":"https://www.google.com/device","expires_in":12,"interval":5}""");
        for (int i = 0; i < 4; i++)
        {
            _endpoint.Answer(428, Pending);
        }

        GoogleDeviceSignIn signIn = SignIn();
        GoogleDeviceCode code = await signIn.BeginAsync(new AppKey(PlatformName.YouTube), Scopes);

        (await signIn.TryCompleteAsync(code)).ShouldBeNull();
        SocialAuthenticationException error = await Should.ThrowAsync<SocialAuthenticationException>(() => signIn.WaitAsync(code, TestContext.Current.CancellationToken));

        error.Remedy.ShouldBe(Remedy.Reconnect);
        error.Message.ShouldContain("ended at");
    }

    private GoogleDeviceSignIn SignIn()
    {
        TestOptions options = new();
        OAuth2Flow flow = new(PlatformName.YouTube, GoogleAuthorization.OAuth2(options, Scopes), _endpoint);
        return new GoogleDeviceSignIn(flow, GoogleAuthorization.DeviceEndpoint(options), new OneApp(), _time);
    }
}

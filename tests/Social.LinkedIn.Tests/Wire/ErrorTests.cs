namespace Social.LinkedIn.Tests.Wire;

public sealed class ErrorTests
{
    [Theory]
    [InlineData(400, """{"status":400,"code":"VERSION_MISSING","message":"no version"}""", "configuration_invalid", Remedy.FixConfiguration)]
    [InlineData(426, """{"status":426,"code":"NONEXISTENT_VERSION","message":"Requested version 202508 is not active"}""", "configuration_invalid", Remedy.FixConfiguration)]
    [InlineData(426, "<html>upgrade</html>", "configuration_invalid", Remedy.FixConfiguration)]
    [InlineData(403, """{"status":403,"code":"ACCESS_DENIED","serviceErrorCode":100,"message":"Not enough permissions to access: posts.GET.202607"}""", "insufficient_permissions", Remedy.AskPermission)]
    [InlineData(429, """{"status":429,"serviceErrorCode":101,"message":"Resource level throttle MEMBER DAY limit for calls to this resource is reached."}""", "quota_exceeded", Remedy.Wait)]
    [InlineData(429, """{"status":429,"code":"QUOTA_EXCEEDED","message":"Daily request quota exceeded"}""", "quota_exceeded", Remedy.Wait)]
    [InlineData(429, """{"status":429,"serviceErrorCode":101}""", "quota_exceeded", Remedy.Wait)]
    [InlineData(429, """{"status":429,"message":"Comment create throttled, please retry later"}""", "rate_limit_exceeded", Remedy.Wait)]
    [InlineData(429, "<html>slow down</html>", "rate_limit_exceeded", Remedy.Wait)]
    [InlineData(422, """{"status":422,"message":"Tomorrow's rule"}""", "content_invalid", Remedy.FixContent)]
    [InlineData(400, """{"status":400,"code":"FIELD_LENGTH_TOO_LONG","message":"too long"}""", "content_too_long", Remedy.FixContent)]
    [InlineData(400, """{"status":400,"code":"INVALID_URN_TYPE","message":"wrong urn"}""", "content_invalid", Remedy.FixContent)]
    [InlineData(422, """{"status":422,"message":"Content is a duplicate of urn:li:share:1"}""", "duplicate_content", Remedy.FixContent)]
    [InlineData(400, """{"status":400,"code":"MEDIA_ASSET_WAITING_UPLOAD","message":"media"}""", "not_ready", Remedy.Wait)]
    [InlineData(400, """{"status":400,"code":"MEDIA_ASSET_PROCESSING_FAILED","message":"media"}""", "processing_failed", Remedy.FixContent)]
    [InlineData(404, """{"status":404,"code":"NOT_FOUND","message":"gone"}""", "not_found", Remedy.None)]
    [InlineData(409, """{"status":409,"code":"CONFLICT","message":"again"}""", "conflict", Remedy.Retry)]
    public async Task LinkedIns_errors_are_told_apart(int status, string body, string code, Remedy remedy)
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        fixture.Network.Answer("POST", "/rest/posts", body, status, new Dictionary<string, string> { ["x-li-uuid"] = "AAYx" });

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(
            () => fixture.Social.PublishAsync(new Post { Text = "x" }, fixture.Organization, new PublishOptions { RateLimit = RateLimitWait.Refuse }));

        error.Code.ShouldBe(new SocialErrorCode(code));
        error.Remedy.ShouldBe(remedy);
        error.Status.ShouldBe(status);
        error.RequestId.ShouldNotBeNullOrEmpty();
        error.IsOutcomeUnknown.ShouldBeFalse();
        fixture.Network.Requests.CountOf("POST", "/rest/posts").ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"status":401,"serviceErrorCode":65600,"code":"INVALID_ACCESS_TOKEN","message":"Invalid access token"}""")]
    [InlineData("""{"status":401,"serviceErrorCode":65601,"message":"The token used in the request has been revoked by the user"}""")]
    [InlineData("""{"status":401,"serviceErrorCode":"65601","message":"revoked"}""")]
    [InlineData("""{"status":401,"serviceErrorCode":65602,"code":"EXPIRED_ACCESS_TOKEN","message":"expired"}""")]
    public async Task A_refused_token_is_refreshed_once_and_then_the_member_must_connect_again(string body)
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        fixture.Network.Answer("POST", "/rest/posts", body, 401, times: null);

        SocialException error = await Should.ThrowAsync<SocialException>(() => fixture.Social.PublishAsync(new Post { Text = "x" }, fixture.Organization));

        error.ShouldBeOfType<SocialAuthenticationException>().Remedy.ShouldBe(Remedy.Reconnect);
        fixture.Network.Requests.CountOf("POST", "/oauth/v2/accessToken").ShouldBe(1);
        fixture.Network.Requests.CountOf("POST", "/rest/posts").ShouldBe(2);
    }

    [Fact]
    public async Task A_version_that_is_switched_off_is_told_with_what_to_change_and_no_token_is_refreshed()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync(o => o.Version = "202508");

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => fixture.Social.PublishAsync(new Post { Text = "x" }, fixture.Organization));

        error.Code.ShouldBe(SocialErrorCode.ConfigurationInvalid);
        error.PlatformCode.ShouldBe("NONEXISTENT_VERSION");
        error.Message.ShouldContain("Social:LinkedIn:Version");
        fixture.Network.Requests.CountOf("POST", "/oauth/v2/accessToken").ShouldBe(0);
    }
}

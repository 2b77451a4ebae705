using System.Text;
using Social.Pipeline;

namespace Social.Google.Tests.Wire;

/// <summary>Google's errors in every shape that was recorded or published.</summary>
public sealed class ErrorClassifierTests
{
    private const string NotApproved = """
        {"error":{"code":429,"message":"Quota exceeded for quota metric 'Requests' and limit 'Requests per minute' of service 'mybusinessaccountmanagement.googleapis.com' for consumer 'project_number:764170205438'.","status":"RESOURCE_EXHAUSTED",
         "details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"RATE_LIMIT_EXCEEDED","domain":"googleapis.com","metadata":{"service":"mybusinessaccountmanagement.googleapis.com","quota_limit":"DefaultRequestsPerMinutePerProject","quota_limit_value":"0","consumer":"projects/764170205438"}}]}}
        """;

    [Theory]
    [InlineData(403, """{"error":{"code":403,"message":"You have exceeded your <a href=\"/youtube/v3/getting-started#quota\">quota</a>.","errors":[{"message":"m","domain":"youtube.quota","reason":"quotaExceeded"}]}}""", "quota_exceeded", Remedy.Wait, false)]
    [InlineData(403, """{"error":{"errors":[{"domain":"usageLimits","reason":"rateLimitExceeded","message":"m"}],"code":403,"message":"m"}}""", "rate_limit_exceeded", Remedy.Wait, true)]
    [InlineData(429, """{"error":{"code":429,"message":"m","status":"RESOURCE_EXHAUSTED"}}""", "rate_limit_exceeded", Remedy.Wait, true)]
    [InlineData(429, "", "rate_limit_exceeded", Remedy.Wait, true)]
    [InlineData(401, """{"error":{"code":401,"message":"m","errors":[{"message":"Invalid Credentials","domain":"global","reason":"authError","location":"Authorization","locationType":"header"}],"status":"UNAUTHENTICATED"}}""", "authentication_expired", Remedy.Reconnect, false)]
    [InlineData(403, """{"error":{"code":403,"message":"m","errors":[{"message":"Insufficient Permission","domain":"global","reason":"insufficientPermissions"}],"status":"PERMISSION_DENIED","details":[{"reason":"ACCESS_TOKEN_SCOPE_INSUFFICIENT","domain":"googleapis.com"}]}}""", "insufficient_permissions", Remedy.AskPermission, false)]
    [InlineData(403, """{"error":{"code":403,"message":"API has not been used","status":"PERMISSION_DENIED","details":[{"reason":"SERVICE_DISABLED","domain":"googleapis.com","metadata":{"service":"s"}}]}}""", "configuration_invalid", Remedy.FixConfiguration, false)]
    [InlineData(403, """{"error":{"code":403,"message":"The caller does not have permission","errors":[{"message":"Permission denied.","domain":"youtube.CoreErrorDomain","reason":"SERVICE_UNAVAILABLE"}],"status":"PERMISSION_DENIED"}}""", "insufficient_permissions", Remedy.AskPermission, false)]
    [InlineData(400, """{"error":{"code":400,"message":"m","status":"FAILED_PRECONDITION"}}""", "conflict", Remedy.Human, false)]
    [InlineData(409, """{"error":{"code":409,"message":"m","status":"ABORTED"}}""", "conflict", Remedy.Retry, true)]
    [InlineData(404, """{"error":{"code":404,"message":"Requested entity was not found.","status":"NOT_FOUND"}}""", "not_found", Remedy.None, false)]
    [InlineData(404, "<html>Error 404 (Not Found)!!1</html>", "not_found", Remedy.None, false)]
    [InlineData(400, """{"error":{"errors":[{"domain":"usageLimits","reason":"keyInvalid","message":"Bad Request"}],"code":400,"message":"Bad Request"}}""", "configuration_invalid", Remedy.FixConfiguration, false)]
    [InlineData(501, """{"error":{"code":501,"message":"m","status":"UNIMPLEMENTED"}}""", "unsupported", Remedy.None, false)]
    [InlineData(503, """{"error":{"code":503,"message":"m","errors":[{"reason":"badRequest"}]}}""", "platform_unavailable", Remedy.Retry, true)]
    [InlineData(400, """{"error":"text"}""", "content_invalid", Remedy.FixContent, false)]
    [InlineData(400, """{"error":[1,{"code":5}],"details":7}""", "content_invalid", Remedy.FixContent, false)]
    [InlineData(418, """{"error":{"errors":"x","details":{"a":1},"message":4,"status":null}}""", "platform_error", Remedy.None, false)]
    public void Errors_become_the_code_and_the_remedy(int status, string body, string code, Remedy remedy, bool transient)
    {
        PlatformError error = Classify(new GoogleErrorClassifier(), status, body)!;

        error.Code.Value.ShouldBe(code);
        error.Remedy.ShouldBe(remedy);
        error.IsTransient.ShouldBe(transient);
        error.IsTokenRefused.ShouldBe(code == "authentication_expired");
    }

    [Fact]
    public void A_project_without_approval_is_not_told_to_wait()
    {
        PlatformError error = Classify(new GoogleErrorClassifier(), 429, NotApproved)!;

        error.Code.ShouldBe(SocialErrorCode.ConfigurationInvalid);
        error.Remedy.ShouldBe(Remedy.FixConfiguration);
        error.IsTransient.ShouldBeFalse();
        error.Message.ShouldContain("mybusinessaccountmanagement.googleapis.com");
        error.Message.ShouldContain("approved");
        error.PlatformCode.ShouldBe("RATE_LIMIT_EXCEEDED");
        error.PlatformSubcode.ShouldBe("googleapis.com");
    }

    [Fact]
    public void Refused_fields_are_named_in_the_message()
    {
        const string Body = """{"error":{"code":400,"message":"Request contains an invalid argument.","status":"INVALID_ARGUMENT","details":[{"@type":"type.googleapis.com/google.mybusiness.v4.ValidationError","errorDetails":[{"code":2,"field":"topic_type","message":"Topic type is required for post creation."}]}]}}""";

        Classify(new GoogleErrorClassifier(), 400, Body)!.Message.ShouldContain("topic_type: Topic type is required for post creation.");
        GoogleProblem.Read(Encoding.UTF8.GetBytes(Body)).Violations.ShouldBe([new GoogleFieldViolation("topic_type", "Topic type is required for post creation.", 2)]);
    }

    [Fact]
    public void An_APIs_own_reasons_win_and_may_be_refined()
    {
        GoogleErrorClassifier classifier = new(
            new Dictionary<string, GoogleErrorMeaning> { ["forbidden"] = new(SocialErrorCode.TargetNotAllowed, Remedy.FixContent) },
            (problem, error) => error with { PlatformSubcode = problem.Location });

        PlatformError error = Classify(classifier, 403, """{"error":{"code":403,"message":"m","errors":[{"reason":"forbidden","location":"videoId"}]}}""")!;

        error.Code.ShouldBe(SocialErrorCode.TargetNotAllowed);
        error.PlatformSubcode.ShouldBe("videoId");
    }

    [Fact]
    public void The_wait_that_Google_asks_for_and_the_scopes_it_wants_are_read()
    {
        Classify(new GoogleErrorClassifier(), 429, """{"error":{"code":429,"status":"RESOURCE_EXHAUSTED","details":[{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"3.5s"}]}}""")!
            .RetryAfter.ShouldBe(TimeSpan.FromSeconds(3.5));
        using HttpResponseMessage response = new();
        response.Headers.TryAddWithoutValidation("WWW-Authenticate", """Bearer realm="https://accounts.google.com/", error="insufficient_scope", scope="https://www.googleapis.com/auth/a https://www.googleapis.com/auth/b" """);
        Classify(new GoogleErrorClassifier(), 403, """{"error":{"code":403,"errors":[{"reason":"insufficientPermissions"}]}}""", response)!
            .MissingScopes.ShouldBe(["https://www.googleapis.com/auth/a", "https://www.googleapis.com/auth/b"]);
    }

    [Fact]
    public void A_success_is_no_error() => Classify(new GoogleErrorClassifier(), 200, "{}").ShouldBeNull();

    private static PlatformError? Classify(GoogleErrorClassifier classifier, int status, string body, HttpResponseMessage? response = null)
    {
        using HttpResponseMessage plain = new();
        return classifier.Classify(new PlatformAnswer(new SocialRoute("any", HttpMethod.Get, "/"), status, response ?? plain, Encoding.UTF8.GetBytes(body)));
    }
}

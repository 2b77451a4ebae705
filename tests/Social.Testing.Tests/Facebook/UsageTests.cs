namespace Social.Testing.Tests.Facebook;

public sealed class UsageTests : FacebookTestBase
{
    [Fact]
    public async Task Usage_is_told_when_there_is_some_and_rises_until_calls_are_refused()
    {
        Facebook.Options.BusinessCallsADay = 4;

        (await Get("/me")).Header("x-business-use-case-usage").ShouldBe($$"""{"{{Page.Id}}":[{"type":"pages","call_count":25,"total_cputime":1,"total_time":1,"estimated_time_to_regain_access":0,"ads_api_access_tier":"development_access"}]}""");
        for (var i = 0; i < 2; i++) await Get("/me");
        (await Get("/me")).Header("x-business-use-case-usage")!.ShouldContain("\"call_count\":100,");
        var refused = await Get("/me");
        Refused(refused, 80001, 2446079);
        refused.Header("x-business-use-case-usage")!.ShouldContain("\"estimated_time_to_regain_access\":1,");
        Facebook.Clock.Advance(TimeSpan.FromHours(25));
        (await Get("/me")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_users_calls_are_the_apps()
    {
        Facebook.Options.AppCallsAnHour = 2;
        var user = Facebook.IssueUserToken().AccessToken;

        (await Get("/me", user)).Header("x-app-usage").ShouldBe("""{"call_count":50,"total_time":1,"total_cputime":1}""");
        await Get("/me", user);
        Refused(await Get("/me", user), 4, status: 403);
        (await Get("/me")).Status.ShouldBe(200);
        Facebook.Options.EnforceRateLimits = false;
        (await Get("/me", user)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_test_can_say_what_was_used()
    {
        (Facebook.Options.AppUsage, Facebook.Options.PageUsage, Facebook.Options.BusinessUsage) = (28, 85, 97);

        var answer = await Get("/me");

        answer.Header("x-app-usage")!.ShouldContain("\"call_count\":28,");
        answer.Header("x-page-usage")!.ShouldContain("\"call_count\":85,");
        answer.Header("x-business-use-case-usage")!.ShouldContain("\"call_count\":97,");
    }

    [Fact]
    public async Task At_first_nothing_is_told()
    {
        var answer = await Get("/me");

        (answer.Header("x-app-usage"), answer.Header("x-business-use-case-usage")).ShouldBe((null, null));
    }

    [Theory]
    [InlineData(null, 80001, 2446079, 400)]
    [InlineData("4", 4, null, 403)]
    [InlineData("17", 17, 2446079, 400)]
    [InlineData("32", 32, null, 400)]
    [InlineData("341", 341, null, 400)]
    [InlineData("613", 613, null, 400)]
    public async Task A_limit_can_be_of_any_kind(string? reason, int code, int? subcode, int status)
    {
        Facebook.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.RateLimited, Reason = reason, ResetAfter = TimeSpan.FromMinutes(7) });

        var answer = await Get("/me");

        Refused(answer, code, subcode, status);
        if (code == 80001) answer.Header("x-business-use-case-usage")!.ShouldContain("\"estimated_time_to_regain_access\":7,");
        else answer.Header("x-app-usage")!.ShouldContain("\"call_count\":100,");
    }
}

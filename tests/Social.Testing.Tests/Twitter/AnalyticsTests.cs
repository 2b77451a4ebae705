namespace Social.Testing.Tests.Twitter;

public sealed class AnalyticsTests : TwitterTestBase
{
    private const string Range = "&start_time=2020-01-01T00:00:00Z&end_time=2090-01-01T00:00:00Z";

    [Fact]
    public async Task Private_metrics_are_for_own_posts_of_30_days_only()
    {
        var fresh = Twitter.AddTweet(Twitter.DefaultUser, "fresh");
        fresh.Impressions = 12;
        var old = Twitter.AddTweet(Twitter.DefaultUser, "old", Twitter.Clock.GetUtcNow().AddDays(-31));
        var foreign = Twitter.AddTweet(Twitter.AddUser("other"), "foreign");

        var answer = await Get($"/2/tweets?ids={fresh.Id},{old.Id},{foreign.Id}&tweet.fields=non_public_metrics");

        answer.Status.ShouldBe(200);
        answer.Json["data"]![0]!["non_public_metrics"]!["impression_count"]!.GetValue<int>().ShouldBe(12);
        answer.Json["data"]![1]!["non_public_metrics"].ShouldBeNull();
        var errors = answer.Json["errors"]!.AsArray();
        errors.Select(e => e!["resource_id"]!.GetValue<string>()).ShouldBe([old.Id, foreign.Id]);
        errors.ShouldAllBe(e => e!["type"]!.GetValue<string>().EndsWith("/not-authorized-for-field"));
    }

    [Fact]
    public async Task Post_analytics_are_flat_totals_or_a_series()
    {
        var tweet = Twitter.AddTweet(Twitter.DefaultUser, "x", Twitter.Clock.GetUtcNow().AddDays(-1));
        tweet.Impressions = 7;
        string Day(int offset) => Twitter.Clock.GetUtcNow().AddDays(offset).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");

        var total = await Get($"/2/tweets/analytics?ids={tweet.Id}{Range}&analytics.fields=impressions,likes");
        var daily = await Get($"/2/tweets/analytics?ids={tweet.Id}&start_time={Day(-3)}&end_time={Day(0)}&granularity=daily&analytics.fields=impressions");

        total.Json["data"]![0]!.ToJsonString().ShouldBe($$"""{"id":"{{tweet.Id}}","impressions":7,"likes":0}""");
        daily.Json["data"]![0]!["timestamped_metrics"]!.AsArray().Count.ShouldBe(3);
        daily.Json["data"]![0]!["timestamped_metrics"]!.AsArray().Sum(m => m!["metrics"]!["impressions"]!.GetValue<int>()).ShouldBe(7);
    }

    [Fact]
    public async Task Post_analytics_need_their_range_and_refuse_foreign_posts()
    {
        var foreign = Twitter.AddTweet(Twitter.AddUser("other"), "x");

        (await Get("/2/tweets/analytics?ids=" + foreign.Id)).Status.ShouldBe(400);
        var answer = await Get($"/2/tweets/analytics?ids={foreign.Id}{Range}");
        answer.Json["data"].ShouldBeNull();
        answer.Json["errors"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Usage_is_for_apps_and_counts_in_strings()
    {
        Twitter.AddTweet(Twitter.DefaultUser, "x");

        (await Get("/2/usage/tweets")).Status.ShouldBe(403);
        var answer = await Get("/2/usage/tweets?days=1&usage.fields=daily_project_usage", Twitter.IssueAppBearer());
        answer.Json["data"]!["project_usage"]!.GetValue<string>().ShouldBe("1");
        answer.Json["data"]!["daily_project_usage"]!["usage"]!.AsArray().Count.ShouldBe(1);
    }
}

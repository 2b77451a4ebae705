using Social.Testing.Tests.Google;

namespace Social.Testing.Tests.YouTube;

public sealed class AnalyticsTests : YouTubeTestBase
{
    private static readonly DateOnly Monday = new(2022, 6, 20);

    [Fact]
    public async Task Days_come_as_columns_and_rows_of_real_numbers()
    {
        int[] views = [778, 1062, 946];
        for (var i = 0; i < views.Length; i++) YouTube.AddAnalytics(Monday.AddDays(i), "views", views[i]);

        (await Query("metrics=views&dimensions=day&sort=day")).Body.ShouldBe(
            """{"kind":"youtubeAnalytics#resultTable","columnHeaders":[{"name":"day","columnType":"DIMENSION","dataType":"STRING"},{"name":"views","columnType":"METRIC","dataType":"INTEGER"}],"rows":[["2022-06-20",778],["2022-06-21",1062],["2022-06-22",946]]}""");
    }

    [Fact]
    public async Task Top_videos_are_sorted_and_totals_are_one_row()
    {
        var (one, two) = (YouTube.AddVideo(), YouTube.AddVideo());
        YouTube.AddAnalytics(Monday, "views", 5, one);
        YouTube.AddAnalytics(Monday.AddDays(1), "views", 6, one);
        YouTube.AddAnalytics(Monday, "views", 20, two, null, ("country", "DE"));

        var top = (await Query("metrics=views&dimensions=video&sort=-views&maxResults=10")).Json["rows"]!.AsArray();
        top.Select(r => (r![0]!.GetValue<string>(), r[1]!.GetValue<int>())).ShouldBe([(two.Id, 20), (one.Id, 11)]);
        (await Query("metrics=views")).Json["rows"]!.ToJsonString().ShouldBe("[[31]]");
        (await Query($"metrics=views&filters=video%3D%3D{one.Id},{two.Id};country%3D%3DDE")).Json["rows"]!.ToJsonString().ShouldBe("[[20]]");
        (await Query("metrics=likes")).Json["rows"]!.AsArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("metrics=videoThumbnailImpressions")]
    [InlineData("metrics=views&dimensions=video")]
    [InlineData("metrics=views&dimensions=video&sort=-views&maxResults=201")]
    [InlineData("metrics=views&dimensions=day,month")]
    [InlineData("metrics=views&dimensions=province")]
    [InlineData("metrics=viewerPercentage&dimensions=day")]
    [InlineData("metrics=audienceWatchRatio&dimensions=elapsedVideoTimeRatio")]
    [InlineData("metrics=views&sort=likes")]
    [InlineData("metrics=views,peakConcurrentViewers")]
    public async Task Combinations_that_have_no_report_are_refused(string query) => (await Query(query)).Body.ShouldBe(
        """{"error":{"code":400,"message":"The query is not supported.","errors":[{"message":"The query is not supported.","domain":"global","reason":"badRequest"}]}}""");

    [Fact]
    public async Task Money_needs_its_scope_and_a_monetised_channel()
    {
        (await Query("metrics=estimatedRevenue")).ShouldRefuse(403, "forbidden");
        YouTube.DefaultChannel.IsMonetized = true;
        (await Query("metrics=estimatedRevenue")).Status.ShouldBe(200);
        Token = YouTube.IssueToken(scopes: ["https://www.googleapis.com/auth/yt-analytics.readonly"]).AccessToken;
        (await Query("metrics=estimatedRevenue")).ShouldRefuse(403, "insufficientPermissions");
        (await Query("metrics=views")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Its_quota_is_by_the_minute()
    {
        YouTube.Options.AnalyticsQueriesPerMinute = 0;

        (await Query("metrics=views")).ShouldRefuse(429, "rateLimitExceeded");
        YouTube.QuotaUsed().ShouldBe(0);
    }

    private Task<Answer> Query(string query) => Get("/v2/reports?ids=channel%3D%3DMINE&startDate=2022-06-20&endDate=2022-06-26&" + query);
}

using System.Text;
using Social.Testing;

namespace Social.YouTube.Tests.Analytics;

public sealed class AnalyticsTests
{
    private static readonly DateOnly Day = new(2026, 6, 20);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_documented_report_is_asked_for_and_read()
    {
        // Worked example 14.10.
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        fixture.Network.Faults.Add(new EmulatorFault
        {
            Kind = EmulatorFaultKind.Custom, StatusCode = 200, Method = "GET", PathPattern = "/v2/reports", ContentType = "application/json",
            Body = Encoding.UTF8.GetBytes("""
                {"kind":"youtubeAnalytics#resultTable",
                 "columnHeaders":[{"name":"day","dataType":"STRING","columnType":"DIMENSION"},{"name":"views","dataType":"INTEGER","columnType":"METRIC"}],
                 "rows":[["2022-06-20",778],["2022-06-21",1062],["2022-06-22",946.0]]}
                """),
        });

        AnalyticsTable table = await fixture.Client.Analytics.QueryAsync(
            fixture.Account, new AnalyticsQuery { StartDate = new DateOnly(2022, 6, 20), EndDate = new DateOnly(2022, 6, 26), Metrics = ["views"], Dimensions = ["day"], Sort = ["day"] }, Cancel);

        fixture.Network.Requests.Single().Query.ShouldBe("ids=channel%3D%3DMINE&startDate=2022-06-20&endDate=2022-06-26&metrics=views&dimensions=day&sort=day");
        table.Columns.ShouldBe([new AnalyticsColumn("day", false, "STRING"), new AnalyticsColumn("views", true, "INTEGER")]);
        table.RowCount.ShouldBe(3);
        (table.Text(0, "day"), table.Number(0, "views"), table.Number(2, "views"), table.Number(0, "nothing")).ShouldBe(("2022-06-20", 778, 946, null));
    }

    [Fact]
    public async Task A_channels_series_is_in_common_words_by_Pacific_days()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        fixture.Network.AddAnalytics(Day, "views", 10);
        fixture.Network.AddAnalytics(Day.AddDays(1), "views", 12);
        fixture.Network.AddAnalytics(Day, "estimatedMinutesWatched", 3);
        fixture.Network.DefaultChannel.Subscribers = 1234;
        MetricsQuery query = new()
        {
            Metrics = [MetricName.Views, MetricName.WatchTime], Granularity = TimeSpan.FromDays(1),
            Since = new DateTimeOffset(2026, 6, 20, 12, 0, 0, TimeSpan.FromHours(-7)), Until = new DateTimeOffset(2026, 6, 22, 12, 0, 0, TimeSpan.FromHours(-7)),
        };

        IAccountMetricsReader reader = (await fixture.Social.FindAsync<IAccountMetricsReader>(fixture.Account, Cancel))!;
        AccountMetrics metrics = await reader.ReadAccountMetricsAsync(fixture.Account, query, Cancel);
        AccountMetrics now = await reader.ReadAccountMetricsAsync(fixture.Account, cancellationToken: Cancel);

        MetricSeries views = metrics.Series.Single(s => s.Name == MetricName.Views);
        views.Zone.ShouldBe("America/Los_Angeles");
        views.Points.Select(p => (p.Start, p.Value)).ShouldBe([(new DateTimeOffset(2026, 6, 20, 0, 0, 0, TimeSpan.FromHours(-7)), 10), (new DateTimeOffset(2026, 6, 21, 0, 0, 0, TimeSpan.FromHours(-7)), 12)]);
        metrics.Series.Single(s => s.Name == MetricName.WatchTime).Points[0].Value.ShouldBe(180_000);
        now.Totals.Single(t => t.Name == MetricName.Followers).Value.ShouldBe(1230);
    }

    [Fact]
    public async Task A_videos_totals_over_a_time_come_from_a_report_and_counters_from_the_video()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        EmulatedVideo video = fixture.Network.AddVideo();
        video.Views = 99;
        fixture.Network.AddAnalytics(Day, "views", 7, video);
        IPostMetricsReader reader = (await fixture.Social.FindAsync<IPostMetricsReader>(fixture.Account, Cancel))!;

        PostMetrics now = (await reader.ReadPostMetricsAsync(fixture.Account, [video.Id], cancellationToken: Cancel)).Single();
        PostMetrics then = (await reader.ReadPostMetricsAsync(
            fixture.Account, [video.Id], new MetricsQuery { Metrics = [MetricName.Views], Since = new DateTimeOffset(2026, 6, 19, 0, 0, 0, TimeSpan.Zero), Until = new DateTimeOffset(2026, 6, 25, 0, 0, 0, TimeSpan.Zero) }, Cancel)).Single();

        now[MetricName.Views].ShouldBe(99);
        then[MetricName.Views].ShouldBe(7);
        then.Values.Single().NativeName.ShouldBe("views");
    }

    [Fact]
    public async Task An_impossible_query_is_refused_by_us_where_we_know_and_by_YouTube_where_we_do_not()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        AnalyticsQuery query = new() { StartDate = Day, EndDate = Day, Metrics = ["views"] };

        SocialValidationException backwards = await Should.ThrowAsync<SocialValidationException>(() => fixture.Client.Analytics.QueryAsync(fixture.Account, query with { EndDate = Day.AddDays(-1) }, Cancel));
        SocialValidationException months = await Should.ThrowAsync<SocialValidationException>(() => fixture.Client.Analytics.QueryAsync(fixture.Account, query with { Dimensions = ["month"] }, Cancel));
        SocialValidationException top = await Should.ThrowAsync<SocialValidationException>(() => fixture.Client.Analytics.QueryAsync(fixture.Account, query with { Dimensions = ["video"] }, Cancel));
        fixture.Network.Requests.ShouldBeEmpty();
        SocialValidationException theirs = await Should.ThrowAsync<SocialValidationException>(() => fixture.Client.Analytics.QueryAsync(fixture.Account, query with { Metrics = ["videoThumbnailImpressions"] }, Cancel));

        (backwards.Problems.Single().Member, months.Problems.Single().Member, top.Problems.Single().Member).ShouldBe(("EndDate", "StartDate", "MaxResults"));
        theirs.Status.ShouldBe(400);
    }

    [Fact]
    public async Task What_no_report_has_is_told_as_missing_and_does_not_spoil_the_rest()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        EmulatedVideo video = fixture.Network.AddVideo();
        fixture.Network.AddAnalytics(Day, "views", 7, video);
        fixture.Network.DefaultChannel.Subscribers = 1234;
        DateTimeOffset since = new(2026, 6, 19, 0, 0, 0, TimeSpan.Zero);
        MetricsQuery span = new() { Metrics = [MetricName.Views, MetricName.Followers, MetricName.Impressions], Since = since, Until = since.AddDays(6) };
        IAccountMetricsReader accounts = (await fixture.Social.FindAsync<IAccountMetricsReader>(fixture.Account, Cancel))!;
        IPostMetricsReader posts = (await fixture.Social.FindAsync<IPostMetricsReader>(fixture.Account, Cancel))!;

        AccountMetrics totals = await accounts.ReadAccountMetricsAsync(fixture.Account, span, Cancel);
        AccountMetrics days = await accounts.ReadAccountMetricsAsync(fixture.Account, span with { Granularity = TimeSpan.FromDays(1) }, Cancel);
        AccountMetrics onlyFollowers = await accounts.ReadAccountMetricsAsync(fixture.Account, span with { Metrics = [MetricName.Followers] }, Cancel);
        PostMetrics post = (await posts.ReadPostMetricsAsync(fixture.Account, [video.Id], span, Cancel)).Single();
        PostMetrics counters = (await posts.ReadPostMetricsAsync(fixture.Account, [video.Id], new MetricsQuery { Metrics = [MetricName.Views, MetricName.Shares] }, Cancel)).Single();
        PostMetrics gone = (await posts.ReadPostMetricsAsync(fixture.Account, ["aaaaaaaaaaa"], new MetricsQuery { Metrics = [MetricName.Likes] }, Cancel)).Single();

        totals.Totals.Select(t => (t.Name, t.Value, t.Availability)).ShouldBe(
            [(MetricName.Views, 7, MetricAvailability.Exact), (MetricName.Followers, 1230, MetricAvailability.Exact), (MetricName.Impressions, null, MetricAvailability.Unavailable)]);
        days.Series.ShouldHaveSingleItem().Name.ShouldBe(MetricName.Views);
        days.Totals.Select(t => t.Name).ShouldBe([MetricName.Views, MetricName.Followers, MetricName.Impressions], ignoreOrder: true);
        onlyFollowers.Totals.ShouldHaveSingleItem().Value.ShouldBe(1230);
        post.Values.Select(t => (t.Name, t.Value)).ShouldBe([(MetricName.Views, 7), (MetricName.Followers, null), (MetricName.Impressions, null)]);
        counters.Values.Single(v => v.Name == MetricName.Shares).Availability.ShouldBe(MetricAvailability.Unavailable);
        gone.Values.ShouldHaveSingleItem().ShouldSatisfyAllConditions(v => v.Name.ShouldBe(MetricName.Likes), v => v.Availability.ShouldBe(MetricAvailability.Unavailable));
        fixture.Network.Requests.Where(r => r.Path == "/v2/reports").ShouldAllBe(r => (r.Query + "&").Contains("metrics=views&", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Days_without_data_have_no_value_and_say_so()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        EmulatedVideo video = fixture.Network.AddVideo();
        IPostMetricsReader reader = (await fixture.Social.FindAsync<IPostMetricsReader>(fixture.Account, Cancel))!;

        PostMetrics metrics = (await reader.ReadPostMetricsAsync(
            fixture.Account, [video.Id], new MetricsQuery { Metrics = [MetricName.Views], Since = new DateTimeOffset(2026, 6, 19, 0, 0, 0, TimeSpan.Zero), Until = new DateTimeOffset(2026, 6, 25, 0, 0, 0, TimeSpan.Zero), Granularity = TimeSpan.FromDays(1) }, Cancel)).Single();

        metrics.Series.Single().Points.ShouldBeEmpty();
    }
}

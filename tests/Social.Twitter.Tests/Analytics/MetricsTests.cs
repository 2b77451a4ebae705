using Social.Testing;

namespace Social.Twitter.Tests.Analytics;

public sealed class MetricsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_post_that_is_not_there_or_not_ours_says_so_and_fails_nothing_else()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        EmulatedTweet own = fixture.X.AddTweet(fixture.X.DefaultUser, "own");
        own.Impressions = 12;
        own.UrlClicks = 3;
        EmulatedTweet foreign = fixture.X.AddTweet(fixture.X.AddUser("other"), "foreign");
        foreign.Impressions = 7;
        IPostMetricsReader reader = (await fixture.Social.FindAsync<IPostMetricsReader>(fixture.Account, Ct))!;

        IReadOnlyList<PostMetrics> metrics = await reader.ReadPostMetricsAsync(fixture.Account, ["404", own.Id, foreign.Id], cancellationToken: Ct);

        metrics.Select(m => m.Post.Id).ShouldBe(["404", own.Id, foreign.Id]);
        metrics[0].Values.ShouldAllBe(v => v.Availability == MetricAvailability.Unavailable && v.Reason!.Contains("404"));
        metrics[1][MetricName.Impressions].ShouldBe(12);
        metrics[1][MetricName.LinkClicks].ShouldBe(3);
        metrics[1].Values.ShouldContain(v => v.Segment == "organic" && v.Name == MetricName.LinkClicks && v.NativeName == "url_link_clicks" && v.Value == 3);
        metrics[2][MetricName.Impressions].ShouldBe(7);
        metrics[2].Values.ShouldContain(v => v.Name == MetricName.LinkClicks && v.Availability == MetricAvailability.Unavailable && v.Reason!.Contains("not authorized"));
        fixture.X.Requests.CountOf("GET", "/2/tweets").ShouldBe(1);
    }

    [Fact]
    public async Task A_post_that_X_leaves_out_for_its_private_counts_is_read_in_public()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        EmulatedTweet foreign = fixture.X.AddTweet(fixture.X.AddUser("other"), "foreign");
        foreign.Impressions = 7;
        fixture.X.Answer("GET", "/2/tweets", $$"""{"errors":[{"resource_id":"{{foreign.Id}}","parameter":"tweet.fields","value":"non_public_metrics","title":"Field Authorization Error","detail":"Not yours.","type":"https://api.twitter.com/2/problems/not-authorized-for-field"}]}""");
        IPostMetricsReader reader = (await fixture.Social.FindAsync<IPostMetricsReader>(fixture.Account, Ct))!;

        PostMetrics metrics = (await reader.ReadPostMetricsAsync(fixture.Account, [foreign.Id], cancellationToken: Ct)).ShouldHaveSingleItem();

        metrics[MetricName.Impressions].ShouldBe(7);
        metrics.Values.ShouldContain(v => v.Name == MetricName.Engagements && v.Reason == "Not yours.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Public_metrics_are_read_in_both_spellings_in_batches(bool postNames)
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        fixture.X.Options.PostNames = postNames;
        List<string> ids = [.. Enumerable.Range(0, 101).Select(i => fixture.X.AddTweet(fixture.X.DefaultUser, $"post {i}").Id)];
        await fixture.Twitter.Reposts.RepostAsync(fixture.Account, ids[100], cancellationToken: Ct);
        IPostMetricsReader reader = (await fixture.Social.FindAsync<IPostMetricsReader>(fixture.Account, Ct))!;

        IReadOnlyList<PostMetrics> metrics = await reader.ReadPostMetricsAsync(fixture.Account, ids, new MetricsQuery { Metrics = [MetricName.Reposts, MetricName.Likes] }, Ct);

        metrics.Count.ShouldBe(101);
        metrics[100][MetricName.Reposts].ShouldBe(1);
        metrics[100].Values.Select(v => v.Name).ShouldBe([MetricName.Reposts, MetricName.Likes], ignoreOrder: true);
        fixture.X.Requests.Of("GET", "/2/tweets").ShouldAllBe(r => !r.Query.Contains("non_public"));
        fixture.X.Requests.CountOf("GET", "/2/tweets").ShouldBe(2);
    }

    [Fact]
    public async Task A_span_gives_totals_and_steps_give_a_series()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        DateTimeOffset now = fixture.X.Clock.GetUtcNow();
        EmulatedTweet own = fixture.X.AddTweet(fixture.X.DefaultUser, "own", now.AddDays(-1));
        own.Impressions = 9;
        EmulatedTweet foreign = fixture.X.AddTweet(fixture.X.AddUser("other"), "foreign");
        IPostMetricsReader reader = (await fixture.Social.FindAsync<IPostMetricsReader>(fixture.Account, Ct))!;
        MetricsQuery span = new() { Since = now.AddDays(-3), Until = now };

        IReadOnlyList<PostMetrics> totals = await reader.ReadPostMetricsAsync(fixture.Account, [own.Id, foreign.Id], span, Ct);
        PostMetrics daily = (await reader.ReadPostMetricsAsync(fixture.Account, [own.Id], span with { Granularity = TimeSpan.FromDays(1), Metrics = [MetricName.Impressions, MetricName.Reach] }, Ct))[0];

        totals[0][MetricName.Impressions].ShouldBe(9);
        totals[0].Values.ShouldContain(v => v.NativeName == "detail_expands" && v.Value == 0);
        totals[1].Values.ShouldAllBe(v => v.Availability == MetricAvailability.Unavailable);
        MetricSeries series = daily.Series.ShouldHaveSingleItem();
        series.Points.Count.ShouldBe(3);
        series.Points.Sum(p => p.Value).ShouldBe(9);
        daily.Values.ShouldHaveSingleItem().ShouldSatisfyAllConditions(v => v.Name.ShouldBe(MetricName.Reach), v => v.Availability.ShouldBe(MetricAvailability.Unavailable));
        await Should.ThrowAsync<SocialValidationException>(() => reader.ReadPostMetricsAsync(fixture.Account, [own.Id], span with { Granularity = TimeSpan.FromMinutes(5) }, Ct));
    }

    [Fact]
    public async Task Media_analytics_take_numbers_strings_and_null()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        fixture.X.Answer("GET", "/2/media/analytics", """{"data":[{"media_key":"13_1","timestamped_metrics":[{"timestamp":"2026-08-02T00:00:00.000Z","metrics":{"video_views":"7"}},{"timestamp":"2026-08-01T00:00:00.000Z","metrics":{"video_views":5,"watch_time_ms":null,"cta_url_clicks":"n/a"}}]}]}""");
        TwitterAnalyticsQuery query = new() { StartTime = new DateTimeOffset(2026, 8, 1, 0, 0, 0, TimeSpan.Zero), EndTime = new DateTimeOffset(2026, 8, 3, 0, 0, 0, TimeSpan.Zero) };

        TwitterLookup<TwitterAnalytics> found = await fixture.Twitter.Metrics.GetMediaAnalyticsAsync(fixture.Account, ["13_1", "13_2"], query, Ct);

        TwitterAnalytics media = found.Found.ShouldHaveSingleItem();
        media.Steps.Select(s => s.Metrics["video_views"]).ShouldBe([5, 7]);
        media.Steps[0].Metrics["watch_time_ms"].ShouldBeNull();
        media.Steps[0].Metrics["cta_url_clicks"].ShouldBeNull();
        found.Missing.ShouldHaveSingleItem().ShouldSatisfyAllConditions(m => m.Id.ShouldBe("13_2"), m => m.Code.ShouldBe(SocialErrorCode.PlatformError));
        fixture.X.Requests.Of("GET", "/2/media/analytics").ShouldHaveSingleItem().Query.ShouldContain("start_time=2026-08-01T00%3A00%3A00Z");
    }

    [Fact]
    public async Task Usage_is_the_apps_and_its_counts_are_strings()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        await fixture.ConnectAppAsync();
        fixture.X.AddTweet(fixture.X.DefaultUser, "x");

        TwitterUsage usage = await fixture.Twitter.Metrics.GetUsageAsync(fixture.Account, 3, Ct);

        usage.ProjectId.ShouldBe("1");
        usage.ProjectUsage.ShouldBe(1);
        usage.ProjectCap.ShouldBe(3_000_000);
        usage.Daily.Count.ShouldBe(3);
        usage.Apps.ShouldHaveSingleItem().Value[^1].Usage.ShouldBe(1);
        await Should.ThrowAsync<SocialValidationException>(() => fixture.Twitter.Metrics.GetUsageAsync(fixture.Account, 91, Ct));
    }

    [Fact]
    public async Task One_door_reads_recent_posts_and_names_what_X_lacks()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        EmulatedTweet own = fixture.X.AddTweet(fixture.X.DefaultUser, "own");
        own.Impressions = 4;
        IAnalyticsReader reader = (await fixture.Social.FindAsync<IAnalyticsReader>(fixture.Account, Ct))!;

        AnalyticsReport report = await reader.ReadAsync(fixture.Account, cancellationToken: Ct);

        report.Account.ShouldBeNull();
        report.Unavailable.ShouldHaveSingleItem().ShouldContain("no metrics of accounts");
        report.Posts.ShouldHaveSingleItem()[MetricName.Impressions].ShouldBe(4);
    }
}

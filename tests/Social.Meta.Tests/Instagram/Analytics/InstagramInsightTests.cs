using Microsoft.Extensions.DependencyInjection;
using Social.Pipeline;
using Social.Testing;

namespace Social.Meta.Tests.Instagram.Analytics;

/// <summary>Insights: what each kind of post has, and that what is missing spoils nothing.</summary>
public sealed class InstagramInsightTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("IMAGE", "saved", "profile_visits")]
    [InlineData("REELS", "ig_reels_avg_watch_time", "reels_skip_rate")]
    [InlineData("STORIES", "navigation", "replies")]
    public async Task A_post_has_the_metrics_of_its_kind(string type, string one, string other)
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();
        EmulatedInstagramMedia media = instagram.Network.AddMedia(instagram.Network.DefaultAccount, "x", mediaType: type);
        media.Insights["reach"] = 42;

        PostMetrics metrics = (await instagram.Client.Insights.ReadPostMetricsAsync(instagram.Account, [media.Id], cancellationToken: Cancel)).ShouldHaveSingleItem();

        metrics[MetricName.Reach].ShouldBe(42);
        metrics.Values.Select(v => v.NativeName).ShouldContain(one);
        metrics.Values.Select(v => v.NativeName).ShouldContain(other);
        metrics.Values.ShouldAllBe(v => v.Availability == MetricAvailability.Exact);
        instagram.Network.Requests.CountOf("GET", "/v25.0/*/insights").ShouldBe(1);
    }

    [Fact]
    public async Task A_metric_that_Meta_has_retired_is_unavailable_and_fails_no_other()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();
        EmulatedInstagramMedia media = instagram.Network.AddMedia(instagram.Network.DefaultAccount, "x");
        GraphInsights insights = new(instagram.Services.GetRequiredKeyedService<PlatformClient>("instagram"));

        InsightAnswer answer = await insights.AskAsync(
            InstagramInsights.OfPosts, instagram.Account, ["views", "impressions", "reach", "plays"],
            names => RoutePath.Of(InstagramInsights.OfPosts, "v25.0", media.Id).Add("metric", names), null, Cancel);

        (answer.Find("views") is not null, answer.Find("reach") is not null).ShouldBe((true, true));
        MetricValue retired = answer.Total(MetricName.Impressions, "impressions", PlatformName.Instagram);
        (retired.Availability, retired.NativeName).ShouldBe((MetricAvailability.Unavailable, "impressions"));
        retired.Reason.ShouldNotBeNull().ShouldContain("impressions");
    }

    [Fact]
    public async Task A_story_that_too_few_saw_is_below_the_threshold_and_hides_no_other()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();
        EmulatedInstagramMedia story = instagram.Network.AddMedia(instagram.Network.DefaultAccount, mediaType: "STORIES");
        story.HasFewViewers = true;
        EmulatedInstagramMedia post = instagram.Network.AddMedia(instagram.Network.DefaultAccount, "x");

        IReadOnlyList<PostMetrics> metrics = await instagram.Client.Insights.ReadPostMetricsAsync(instagram.Account, [story.Id, post.Id], cancellationToken: Cancel);

        metrics[0].Values.ShouldAllBe(v => v.Availability == MetricAvailability.BelowThreshold && v.Reason!.Contains("viewers"));
        metrics[1].Values.ShouldAllBe(v => v.Availability == MetricAvailability.Exact);
    }

    [Fact]
    public async Task A_permission_that_is_missing_is_an_error_and_no_small_audience()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();
        EmulatedInstagramMedia post = instagram.Network.AddMedia(instagram.Network.DefaultAccount, "x");
        instagram.Network.Faults.Add(new EmulatorFault
        {
            Kind = EmulatorFaultKind.Custom, StatusCode = 400, PathPattern = "/v25.0/*/insights", Body = """{"error":{"message":"(#10) Application does not have permission for this action","type":"OAuthException","code":10,"fbtrace_id":"A"}}"""u8.ToArray(),
        });

        SocialPermissionException error = await Should.ThrowAsync<SocialPermissionException>(() => instagram.Client.Insights.ReadPostMetricsAsync(instagram.Account, [post.Id], cancellationToken: Cancel));

        error.Remedy.ShouldBe(Remedy.AskPermission);
    }

    [Fact]
    public async Task Segments_come_by_name_in_small_letters()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();
        EmulatedInstagramMedia media = instagram.Network.AddMedia(instagram.Network.DefaultAccount, "x");
        media.Insights["profile_activity"] = 11;

        IReadOnlyList<MetricValue> actions = await instagram.Client.Insights.ReadPostSegmentsAsync(instagram.Account, media.Id, "profile_activity", "action_type", Cancel);
        IReadOnlyList<MetricValue> reach = await instagram.Client.Insights.ReadAccountSegmentsAsync(instagram.Account, "reach", "media_product_type,follow_type", cancellationToken: Cancel);
        IReadOnlyList<MetricValue> countries = await instagram.Client.Insights.ReadDemographicsAsync(instagram.Account, "country", cancellationToken: Cancel);

        actions.Select(a => (a.Segment, a.Value)).ShouldBe([("bio_link_clicked", 11d)]);
        reach.Select(r => (r.Name, r.Segment)).ShouldBe([(MetricName.Reach, "post,follower")]);
        countries.ShouldHaveSingleItem().Segment.ShouldBe("ch");
    }

    [Fact]
    public async Task An_account_has_totals_and_days()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();
        DateTimeOffset now = TimeProvider.System.GetUtcNow();

        AccountMetrics metrics = await instagram.Client.Insights.ReadAccountMetricsAsync(instagram.Account, new MetricsQuery { Since = now.AddDays(-7), Until = now }, Cancel);

        metrics.Totals.Select(t => t.NativeName).ShouldBe(
            ["views", "reach", "accounts_engaged", "total_interactions", "likes", "comments", "saves", "shares", "reposts", "profile_links_taps", "follows_and_unfollows"], ignoreOrder: true);
        metrics.Totals.ShouldAllBe(t => t.Availability == MetricAvailability.Exact);
        metrics.Series.Select(s => s.NativeName).ShouldBe(["reach", "follower_count"]);
        metrics.Series.ShouldAllBe(s => s.Points.Count >= 6 && s.Granularity == TimeSpan.FromDays(1));
    }

    [Fact]
    public async Task More_than_thirty_days_are_refused_before_anything_is_sent()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();
        DateTimeOffset until = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(
            () => instagram.Client.Insights.ReadAccountMetricsAsync(instagram.Account, new MetricsQuery { Since = until.AddDays(-31), Until = until }, Cancel));

        (error.Problems[0].Member, error.Problems[0].Limit, error.Problems[0].Actual).ShouldBe(("Since", "30 days", "31 days"));
        instagram.Network.Requests.ShouldBeEmpty();
    }
}

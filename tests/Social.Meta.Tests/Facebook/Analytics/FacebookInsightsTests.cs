using Social.Testing;

namespace Social.Meta.Tests.Facebook.Analytics;

/// <summary>Insights by today's names: a name that Meta retired fails none of the others.</summary>
public sealed class FacebookInsightsTests
{
    private const string OfPage = "/v25.0/*/insights";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_metric_that_was_retired_is_reported_and_fails_no_other_and_is_not_asked_for_again()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        (facebook.Network.DefaultPage.Insights["page_media_view"], facebook.Network.DefaultPage.Insights["page_follows"]) = (700, 250);
        string[] names = ["page_media_view", "page_impressions", "page_follows", "page_fans"];

        IReadOnlyList<MetricValue> first = await facebook.Client.Insights.ReadAsync(facebook.Account, facebook.Account.Id, names, "day", Cancel);
        int asked = facebook.Network.Requests.CountOf("GET", OfPage);
        IReadOnlyList<MetricValue> second = await facebook.Client.Insights.ReadAsync(facebook.Account, facebook.Account.Id, names, "day", Cancel);

        foreach (IReadOnlyList<MetricValue> values in new[] { first, second })
        {
            values.Select(v => (v.Name.Value, v.Value, v.Availability)).ShouldBe(
            [
                ("page_media_view", 700, MetricAvailability.Exact), ("page_impressions", null, MetricAvailability.Unavailable),
                ("page_follows", 250, MetricAvailability.Exact), ("page_fans", null, MetricAvailability.Unavailable),
            ]);
            values[1].Reason.ShouldNotBeNull().ShouldContain("must be a valid insights metric");
        }

        facebook.Network.Requests.CountOf("GET", OfPage).ShouldBe(asked + 1);
    }

    [Fact]
    public async Task A_post_has_its_counters_its_insights_and_its_reactions_by_type()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        EmulatedPagePost post = facebook.Network.AddPost(facebook.Network.DefaultPage, "Counted");
        (post.Insights["post_media_view"], post.Insights["post_reactions_like_total"], post.Insights["post_reactions_love_total"], post.Insights["post_clicks"]) = (1200, 226, 17, 31);

        PostMetrics metrics = (await facebook.Client.Insights.ReadPostMetricsAsync(facebook.Account, [post.Id], cancellationToken: Cancel)).ShouldHaveSingleItem();

        (metrics[MetricName.Views], metrics[MetricName.Clicks], metrics[new MetricName("reactions")]).ShouldBe((1200, 31, 243));
        metrics.Values.Where(v => v.Name.Value == "reactions" && v.Segment is not null).Select(v => (v.Segment, v.Value)).ShouldBe([("like", 226), ("love", 17)]);
        metrics[MetricName.Shares].ShouldBe(0);
        metrics[MetricName.Replies].ShouldBe(0);
    }

    [Fact]
    public async Task Half_a_year_is_asked_for_in_windows_of_ninety_days_and_people_are_not_added_up()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        facebook.Network.DefaultPage.Insights["page_media_view"] = 10;
        facebook.Network.DefaultPage.Insights["page_total_media_view_unique"] = 7;
        DateTimeOffset until = TimeProvider.System.GetUtcNow();

        AccountMetrics metrics = await facebook.Client.Insights.ReadAccountMetricsAsync(facebook.Account, new MetricsQuery { Since = until.AddDays(-180), Until = until, Metrics = [MetricName.Views, MetricName.Reach] }, Cancel);

        facebook.Network.Requests.CountOf("GET", OfPage).ShouldBe(2);
        MetricSeries views = metrics.Series.Single(s => s.Name == MetricName.Views);
        views.Points.Count.ShouldBeGreaterThan(170);
        views.Points.Select(p => p.Start).Distinct().Count().ShouldBe(views.Points.Count);
        views.Zone.ShouldBe("America/Los_Angeles");
        metrics.Totals.Single(t => t.Name == MetricName.Views).Value.ShouldBe(views.Points.Sum(p => p.Value));
        metrics.Totals.Single(t => t.Name == MetricName.Reach).Reason.ShouldNotBeNull().ShouldContain("do not add up");
    }

    [Fact]
    public async Task A_question_that_is_wrong_as_a_whole_says_nothing_of_its_metrics()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        (facebook.Network.DefaultPage.Insights["page_media_view"], facebook.Network.DefaultPage.Insights["page_follows"]) = (700, 250);
        string[] names = ["page_media_view", "page_follows"];

        IReadOnlyList<MetricValue> wrong = await facebook.Client.Insights.ReadAsync(facebook.Account, facebook.Account.Id, names, "fortnight", Cancel);
        IReadOnlyList<MetricValue> right = await facebook.Client.Insights.ReadAsync(facebook.Account, facebook.Account.Id, names, "day", Cancel);
        AccountMetrics own = await facebook.Client.Insights.ReadAccountMetricsAsync(facebook.Account, cancellationToken: Cancel);

        wrong.ShouldAllBe(v => v.Availability == MetricAvailability.Unavailable);
        right.Select(v => v.Value).ShouldBe([700d, 250d]);
        own.Totals.Single(t => t.Name == MetricName.Followers).Value.ShouldBe(250);
    }

    [Fact]
    public async Task A_metric_that_one_kind_of_object_lacks_is_asked_for_of_another()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        EmulatedPagePost post = facebook.Network.AddPost(facebook.Network.DefaultPage, "Counted");
        post.Insights["post_clicks"] = 31;
        string[] names = ["post_clicks", "page_follows"];
        facebook.Network.DefaultPage.Insights["page_follows"] = 250;

        IReadOnlyList<MetricValue> ofPost = await facebook.Client.Insights.ReadAsync(facebook.Account, post.Id, names, null, Cancel);
        IReadOnlyList<MetricValue> ofPage = await facebook.Client.Insights.ReadAsync(facebook.Account, facebook.Account.Id, names, "day", Cancel);

        ofPost.Select(v => v.Value).ShouldBe([31d, null]);
        ofPage.Select(v => v.Value).ShouldBe([null, 250d]);
    }

    [Fact]
    public async Task Half_a_year_without_an_end_goes_to_today_in_windows()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        facebook.Network.DefaultPage.Insights["page_media_view"] = 10;

        AccountMetrics metrics = await facebook.Client.Insights.ReadAccountMetricsAsync(facebook.Account, new MetricsQuery { Since = TimeProvider.System.GetUtcNow().AddDays(-179), Metrics = [MetricName.Views] }, Cancel);

        facebook.Network.Requests.CountOf("GET", OfPage).ShouldBe(2);
        facebook.Network.Requests.Of("GET", OfPage).ShouldAllBe(r => r.StatusCode == 200);
        metrics.Series.ShouldHaveSingleItem().Points.Count.ShouldBeGreaterThan(170);
    }

    [Fact]
    public async Task Insights_that_the_login_may_not_read_are_absent_as_an_ability()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync(scopes: [.. FacebookScopes.Default.Where(s => s != FacebookScopes.ReadInsights)]);

        (await facebook.Social.FindAsync<IPostMetricsReader>(facebook.Account, Cancel)).ShouldBeNull();
        (await facebook.Social.FindAsync<IPublisher>(facebook.Account, Cancel)).ShouldNotBeNull();
    }
}

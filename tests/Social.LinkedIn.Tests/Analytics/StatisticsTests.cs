using System.Globalization;
using Social.Testing;

namespace Social.LinkedIn.Tests.Analytics;

public sealed class StatisticsTests
{
    [Fact]
    public async Task Recorded_share_statistics_are_read()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        fixture.Network.Answer("GET", "/rest/organizationalEntityShareStatistics", """
            {"paging":{"start":0,"count":10,"links":[]},
             "elements":[{"organizationalEntity":"urn:li:organization:2414183",
              "totalShareStatistics":{"uniqueImpressionsCount":9327,"clickCount":109276,"engagement":0.00754947,"likeCount":52,"commentCount":70,"shareCount":0,"impressionCount":14490816}}]}
            """);

        LinkedInShareStatistics statistics = (await fixture.LinkedIn.Statistics.GetShareStatisticsAsync(fixture.Organization)).ShouldHaveSingleItem();

        (statistics.Impressions, statistics.UniqueImpressions, statistics.Clicks, statistics.Likes, statistics.Comments, statistics.Shares).ShouldBe((14490816, 9327, 109276, 52, 70, 0));
        statistics.EngagementRate.ShouldBe(0.00754947);
        fixture.Network.Requests.Single().Query.ShouldBe($"q=organizationalEntity&organizationalEntity={Uri.EscapeDataString(fixture.Organization.Id)}");
    }

    [Fact]
    public async Task A_span_is_asked_for_as_LinkedIns_example_does_and_pages_name_their_organization_differently()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        LinkedInTimeInterval interval = new(DateTimeOffset.FromUnixTimeMilliseconds(1551398400000), DateTimeOffset.FromUnixTimeMilliseconds(1552003200000));
        fixture.Network.Answer("GET", "/rest/**", """{"elements":[]}""", times: null);

        await fixture.LinkedIn.Statistics.GetShareStatisticsAsync(fixture.Organization, interval);
        await fixture.LinkedIn.Statistics.GetPageStatisticsAsync(fixture.Organization, interval);

        string organization = Uri.EscapeDataString(fixture.Organization.Id);
        const string Span = "&timeIntervals=(timeRange:(start:1551398400000,end:1552003200000),timeGranularityType:DAY)";
        fixture.Network.Requests.Select(r => r.Path + "?" + r.Query).ShouldBe(
        [
            $"/rest/organizationalEntityShareStatistics?q=organizationalEntity&organizationalEntity={organization}{Span}",
            $"/rest/organizationPageStatistics?q=organization&organization={organization}{Span}",
        ]);
    }

    [Fact]
    public async Task An_organizations_days_become_series_and_its_totals_values()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        DateOnly yesterday = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1);
        fixture.Company.FollowerCount = 961;
        fixture.Network.AddPost(fixture.Organization.Id, "post", now.AddDays(-2)).AddMetric("IMPRESSION", 7, yesterday);
        IAccountMetricsReader reader = (await fixture.Social.FindAsync<IAccountMetricsReader>(fixture.Organization))!;

        AccountMetrics totals = await reader.ReadAccountMetricsAsync(fixture.Organization);
        AccountMetrics series = await reader.ReadAccountMetricsAsync(fixture.Organization, new MetricsQuery { Since = now.AddDays(-5), Granularity = TimeSpan.FromDays(1) });

        totals.Totals.Single(t => t.Name == MetricName.Followers).Value.ShouldBe(961);
        totals.Totals.Select(t => t.Name).ShouldContain(MetricName.Impressions);
        series.Series.Select(s => s.Name).ShouldContain(MetricName.Follows);
        series.Series.Single(s => s.Name == MetricName.Impressions).Granularity.ShouldBe(TimeSpan.FromDays(1));
        await Should.ThrowAsync<SocialValidationException>(() => reader.ReadAccountMetricsAsync(fixture.Organization, new MetricsQuery { Granularity = TimeSpan.FromHours(1) }));
    }

    [Fact]
    public async Task Gains_may_be_negative_and_what_LinkedIn_does_not_count_is_no_zero()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        fixture.Network.Answer("GET", "/rest/organizationalEntityFollowerStatistics", """
            {"elements":[{"timeRange":{"start":1767571200000,"end":1767657600000},"organizationalEntity":"urn:li:organization:1","followerGains":{"organicFollowerGain":-3,"paidFollowerGain":1}},
              {"timeRange":{"start":1767657600000,"end":1767744000000},"organizationalEntity":"urn:li:organization:1"}]}
            """);
        IAccountMetricsReader reader = (await fixture.Social.FindAsync<IAccountMetricsReader>(fixture.Organization))!;

        AccountMetrics metrics = await reader.ReadAccountMetricsAsync(
            fixture.Organization, new MetricsQuery { Metrics = [MetricName.Follows], Since = DateTimeOffset.FromUnixTimeMilliseconds(1767571200000), Until = DateTimeOffset.FromUnixTimeMilliseconds(1767744000000) });

        metrics.Series.ShouldHaveSingleItem().Points.Select(p => p.Value).ShouldBe([-2, null]);
    }

    [Fact]
    public async Task Posts_without_activity_say_why_they_have_no_numbers()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        EmulatedLinkedInPost active = fixture.Network.AddPost(fixture.Organization.Id, "active");
        active.AddMetric("IMPRESSION", 12);
        string quiet = fixture.Network.AddPost(fixture.Organization.Id, "quiet").Urn;
        IPostMetricsReader reader = (await fixture.Social.FindAsync<IPostMetricsReader>(fixture.Organization))!;

        IReadOnlyList<PostMetrics> metrics = await reader.ReadPostMetricsAsync(fixture.Organization, [active.Urn, quiet]);
        IReadOnlyList<PostMetrics> span = await reader.ReadPostMetricsAsync(fixture.Organization, [active.Urn], new MetricsQuery { Since = TimeProvider.System.GetUtcNow().AddDays(-1) });

        metrics[0][MetricName.Impressions].ShouldBe(12);
        metrics[1].Values.ShouldAllBe(v => v.Availability == MetricAvailability.Unavailable && v.Reason!.Contains("activity"));
        span.Single().Values.ShouldAllBe(v => v.Reason!.Contains("all time"));
    }

    [Theory]
    [InlineData("202607", "\"COMMENT\"")]
    [InlineData("202604", """{"com.linkedin.adsexternalapi.memberanalytics.v1.CreatorPostAnalyticsMetricTypeV1":"COMMENT"}""")]
    public async Task Recorded_member_analytics_are_read_in_the_shape_of_either_version(string version, string metricType)
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync(o => o.Version = version);
        fixture.Network.Answer("GET", "/rest/memberCreatorPostAnalytics", $$$"""
            {"paging":{"start":0,"count":10,"links":[]},"elements":[{"count":2,"metricType":{{{metricType}}},"targetEntity":{"share":"urn:li:share:7291385215264870400"}}]}
            """);

        IReadOnlyList<MetricPoint> points = await fixture.LinkedIn.Statistics.GetMemberPostAnalyticsAsync(
            fixture.Member, new LinkedInMemberAnalyticsQuery { Metric = LinkedInMemberMetric.Comment, PostUrn = "urn:li:share:7291385215264870400" });

        points.ShouldHaveSingleItem().Value.ShouldBe(2);
        fixture.Network.Requests.Single().Query.ShouldBe("q=entity&entity=(share:urn%3Ali%3Ashare%3A7291385215264870400)&queryType=COMMENT&aggregation=TOTAL");
    }

    [Fact]
    public async Task A_members_own_numbers_are_read_in_common_words()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        fixture.Network.DefaultMember.FollowerCount = 961;
        EmulatedLinkedInPost post = fixture.Network.AddPost(fixture.Member.Id, "mine");
        post.AddMetric("IMPRESSION", 30);
        IAccountMetricsReader account = (await fixture.Social.FindAsync<IAccountMetricsReader>(fixture.Member))!;
        IPostMetricsReader posts = (await fixture.Social.FindAsync<IPostMetricsReader>(fixture.Member))!;

        AccountMetrics metrics = await account.ReadAccountMetricsAsync(fixture.Member);
        PostMetrics one = (await posts.ReadPostMetricsAsync(fixture.Member, [post.Urn], new MetricsQuery { Metrics = [MetricName.Impressions] })).Single();

        metrics.Totals.Single(t => t.Name == MetricName.Followers).Value.ShouldBe(961);
        metrics.Totals.Single(t => t.Name == MetricName.Impressions).Value.ShouldBe(30);
        one.Values.ShouldHaveSingleItem().Value.ShouldBe(30);
    }

    [Theory]
    [InlineData("2026-01-05T00:00:00Z", "2026-01-08T12:00:00Z", 5, 9)]
    [InlineData("2026-01-05T00:00:00Z", "2026-01-08T00:00:00Z", 5, 8)]
    [InlineData("2026-01-05T09:00:00Z", "2026-01-05T17:00:00Z", 5, 6)]
    [InlineData("2026-01-05T23:00:00-02:00", "2026-01-08T01:00:00+02:00", 6, 8)]
    public async Task The_last_day_of_a_span_counts_as_far_as_it_has_come(string since, string until, int first, int end)
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        fixture.Network.Answer("GET", "/rest/memberCreatorPostAnalytics", """{"elements":[{"count":2,"metricType":"IMPRESSION"}]}""");
        IPostMetricsReader posts = (await fixture.Social.FindAsync<IPostMetricsReader>(fixture.Member))!;

        await posts.ReadPostMetricsAsync(fixture.Member, ["urn:li:share:1"], new MetricsQuery { Metrics = [MetricName.Impressions], Since = DateTimeOffset.Parse(since, CultureInfo.InvariantCulture), Until = DateTimeOffset.Parse(until, CultureInfo.InvariantCulture) });

        fixture.Network.Requests.Single().Query.ShouldEndWith($"&dateRange=(start:(day:{first},month:1,year:2026),end:(day:{end},month:1,year:2026))");
    }

    [Fact]
    public async Task A_span_with_one_end_or_none_between_is_refused_before_it_is_sent()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        LinkedInMemberAnalyticsQuery query = new() { Metric = LinkedInMemberMetric.Reaction };
        DateOnly day = new(2026, 1, 5);

        (await RefusedAsync(() => fixture.LinkedIn.Statistics.GetMemberPostAnalyticsAsync(fixture.Member, query with { Start = day }))).ShouldBe("End");
        (await RefusedAsync(() => fixture.LinkedIn.Statistics.GetMemberPostAnalyticsAsync(fixture.Member, query with { End = day }))).ShouldBe("Start");
        (await RefusedAsync(() => fixture.LinkedIn.Statistics.GetMemberPostAnalyticsAsync(fixture.Member, query with { Start = day, End = day }))).ShouldBe("Start");
        (await RefusedAsync(() => fixture.LinkedIn.Statistics.GetMemberFollowerGainsAsync(fixture.Member, day, day))).ShouldBe("Start");
        (await RefusedAsync(() => fixture.LinkedIn.Statistics.GetShareStatisticsAsync(fixture.Organization, new LinkedInTimeInterval(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch)))).ShouldBe("Start");
        fixture.Network.Requests.ShouldBeEmpty();

        static async Task<string> RefusedAsync(Func<Task> call) => (await Should.ThrowAsync<SocialValidationException>(call)).Problems.ShouldHaveSingleItem().Member;
    }

    [Fact]
    public async Task A_members_followers_are_counted_and_gained_by_day()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        fixture.Network.Answer("GET", "/rest/memberFollowersCount", """{"paging":{"start":0,"count":10,"links":[]},"elements":[{"memberFollowersCount":961}]}""");
        fixture.Network.Answer("GET", "/rest/memberFollowersCount", """{"elements":[{"dateRange":{"start":{"year":2025,"month":5,"day":1},"end":{"year":2025,"month":5,"day":2}},"memberFollowersCount":3}]}""");

        (await fixture.LinkedIn.Statistics.GetMemberFollowerCountAsync(fixture.Member)).ShouldBe(961);
        LinkedInFollowerGain gain = (await fixture.LinkedIn.Statistics.GetMemberFollowerGainsAsync(fixture.Member, new DateOnly(2025, 5, 1), new DateOnly(2025, 5, 8))).ShouldHaveSingleItem();

        (gain.Start, gain.Organic).ShouldBe((new DateTimeOffset(2025, 5, 1, 0, 0, 0, TimeSpan.Zero), 3));
        fixture.Network.Requests.Last().Query.ShouldBe("q=dateRange&dateRange=(start:(day:1,month:5,year:2025),end:(day:8,month:5,year:2025))");
    }

    [Fact]
    public async Task Followers_are_told_by_trait()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        fixture.Network.Answer("GET", "/rest/organizationalEntityFollowerStatistics", """
            {"elements":[{"followerCountsBySeniority":[{"followerCounts":{"organicFollowerCount":5,"paidFollowerCount":1},"seniority":"urn:li:seniority:3"}],
              "followerCountsByStaffCountRange":[{"followerCounts":{"organicFollowerCount":"7","paidFollowerCount":0},"staffCountRange":"SIZE_2_TO_10"}],"followerCountsByMood":[{}]}]}
            """);

        IReadOnlyList<LinkedInFollowerSegment> segments = await fixture.LinkedIn.Statistics.GetFollowerSegmentsAsync(fixture.Organization);

        segments.ShouldBe([new LinkedInFollowerSegment("seniority", "urn:li:seniority:3", 5, 1), new LinkedInFollowerSegment("staffCountRange", "SIZE_2_TO_10", 7, 0)]);
    }

    [Fact]
    public async Task An_organizations_statistics_are_not_asked_of_a_member()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => fixture.LinkedIn.Statistics.GetShareStatisticsAsync(fixture.Member));

        error.Problems.ShouldHaveSingleItem().Member.ShouldBe("Account");
        fixture.Network.Requests.ShouldBeEmpty();
    }
}

namespace Social.Google.Tests.Analytics;

public sealed class PerformanceTests
{
    private static readonly DateOnly First = new(2026, 9, 1);
    private static readonly DateOnly Third = new(2026, 9, 3);

    [Fact]
    public async Task Bad_questions_are_refused_before_anything_is_sent()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();
        IAccountMetricsReader reader = (await fixture.Social.FindAsync<IAccountMetricsReader>(fixture.Account))!;

        (await Should.ThrowAsync<SocialValidationException>(() => fixture.Google.Performance.ReadDailyAsync(fixture.Account, [], First, Third, Cancel))).Problems[0].Member.ShouldBe("metrics");
        ValidationProblem range = (await Should.ThrowAsync<SocialValidationException>(() => fixture.Google.Performance.ReadDailyAsync(fixture.Account, [BusinessDailyMetric.CallClicks], Third, First, Cancel))).Problems[0];
        (range.Member, range.Limit, range.Actual).ShouldBe(("to", "2026-09-03", "2026-09-01"));
        Should.Throw<SocialValidationException>(() => fixture.Google.Performance.ListSearchKeywords(fixture.Account, Third, First.AddMonths(-1)));
        (await Should.ThrowAsync<SocialValidationException>(() => reader.ReadAccountMetricsAsync(fixture.Account, new MetricsQuery { Granularity = TimeSpan.FromHours(1) }, Cancel))).Problems[0].Member.ShouldBe("Granularity");

        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Days_are_asked_for_and_read_as_recorded()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();
        string path = $"/v1/{fixture.Network.DefaultLocation.Name}:fetchMultiDailyMetricsTimeSeries";
        fixture.Network.Answer("GET", path, """
            {"multiDailyMetricTimeSeries":[{"dailyMetricTimeSeries":[
             {"dailyMetric":"BUSINESS_IMPRESSIONS_MOBILE_SEARCH","timeSeries":{"datedValues":[{"date":{"year":2026,"month":9,"day":1},"value":"120"},{"date":{"year":2026,"month":9,"day":2}},{"date":{"year":2026,"month":9,"day":3},"value":"7"}]}},
             {"dailyMetric":"CALL_CLICKS","timeSeries":{"datedValues":[{"date":{"year":2026,"month":9,"day":1},"value":"4"}]}},
             {"dailyMetric":"OF_NEXT_YEAR","timeSeries":{"datedValues":[{"date":{"year":2026,"month":9,"day":1},"value":"1"}]}},
             {"dailyMetric":"BUSINESS_BOOKINGS","timeSeries":{}}]}]}
            """);

        IReadOnlyList<BusinessDailySeries> series = await fixture.Google.Performance.ReadDailyAsync(
            fixture.Account, [BusinessDailyMetric.ImpressionsMobileSearch, BusinessDailyMetric.CallClicks, BusinessDailyMetric.Bookings], First, Third, Cancel);

        fixture.Network.Requests.ShouldHaveSingleItem().Query.ShouldBe(
            "dailyMetrics=BUSINESS_IMPRESSIONS_MOBILE_SEARCH&dailyMetrics=CALL_CLICKS&dailyMetrics=BUSINESS_BOOKINGS&dailyRange.startDate.year=2026&dailyRange.startDate.month=9&dailyRange.startDate.day=1&dailyRange.endDate.year=2026&dailyRange.endDate.month=9&dailyRange.endDate.day=3");
        series[0].Days.ShouldBe([new(First, 120), new(new DateOnly(2026, 9, 2), 0), new(Third, 7)]);
        series[1].Days.ShouldBe([new(First, 4)]);
        series[2].Metric.Value.ShouldBe("OF_NEXT_YEAR");
        series[3].Days.ShouldBeEmpty();
    }

    [Fact]
    public async Task Keywords_are_read_as_recorded_and_a_threshold_is_no_count()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();
        string path = $"/v1/{fixture.Network.DefaultLocation.Name}/searchkeywords/impressions/monthly";
        fixture.Network.Answer("GET", path, """{"searchKeywordsCounts":[{"searchKeyword":"pizza near me","insightsValue":{"value":"812"}},{"searchKeyword":"gluten free pizza","insightsValue":{"threshold":"15"}}]}""");

        List<BusinessSearchKeyword> keywords = await fixture.Google.Performance.ListSearchKeywords(fixture.Account, new DateOnly(2026, 8, 17), new DateOnly(2026, 8, 1)).ToListAsync(Cancel);

        fixture.Network.Requests.ShouldHaveSingleItem().Query.ShouldBe("monthlyRange.startMonth.year=2026&monthlyRange.startMonth.month=8&monthlyRange.endMonth.year=2026&monthlyRange.endMonth.month=8&pageSize=100");
        (keywords[0].Keyword, keywords[0].Impressions.Value, keywords[0].Threshold).ShouldBe(("pizza near me", 812, null));
        (keywords[1].Impressions.Availability, keywords[1].Impressions.Value, keywords[1].Threshold).ShouldBe((MetricAvailability.BelowThreshold, null, 15));
    }

    [Fact]
    public async Task A_locations_metrics_are_totals_and_days_in_common_words()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();
        fixture.Network.SetMetric("BUSINESS_IMPRESSIONS_MOBILE_SEARCH", First, 120);
        fixture.Network.SetMetric("BUSINESS_IMPRESSIONS_DESKTOP_MAPS", First, 30);
        fixture.Network.SetMetric("BUSINESS_IMPRESSIONS_DESKTOP_MAPS", Third, 5);
        fixture.Network.SetMetric("CALL_CLICKS", Third, 4);
        IAccountMetricsReader reader = (await fixture.Social.FindAsync<IAccountMetricsReader>(fixture.Account))!;
        MetricsQuery query = new()
        {
            Since = new DateTimeOffset(First.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), Until = new DateTimeOffset(Third.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
            Metrics = [MetricName.Impressions, BusinessMetricNames.CallClicks, MetricName.Likes], Granularity = TimeSpan.FromDays(1),
        };

        AccountMetrics metrics = await reader.ReadAccountMetricsAsync(fixture.Account, query, Cancel);

        metrics.Totals.Single(t => t.Name == MetricName.Impressions && t.Segment is null).Value.ShouldBe(155);
        metrics.Totals.Single(t => t.Segment == "desktop_maps").Value.ShouldBe(35);
        metrics.Totals.Single(t => t.Name == BusinessMetricNames.CallClicks).Value.ShouldBe(4);
        metrics.Totals.Single(t => t.Name == MetricName.Likes).Availability.ShouldBe(MetricAvailability.Unavailable);
        MetricSeries impressions = metrics.Series.Single(s => s.Name == MetricName.Impressions);
        (impressions.Points.First(p => p.Start.Day == 1).Value, impressions.Granularity, impressions.Zone).ShouldBe((150, TimeSpan.FromDays(1), "Etc/UTC"));
        metrics.Series.Single(s => s.NativeName == "BUSINESS_IMPRESSIONS_MOBILE_SEARCH").Name.Value.ShouldBe("impressions_mobile_search");
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}

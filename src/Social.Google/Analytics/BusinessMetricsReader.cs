namespace Social.Google;

/// <summary>Reads a location's metrics in common words: totals of a range, and its days.</summary>
internal sealed class BusinessMetricsReader(BusinessApi api, GoogleBusinessPerformance performance) : IAccountMetricsReader
{
    private const int DefaultDays = 30;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    // Google completes the last days later.
    private static readonly TimeSpan Unsettled = TimeSpan.FromDays(5);

    /// <summary>Reads metrics of a location; of the last 30 days when no time is given. A day is the only step.</summary>
    /// <inheritdoc/>
    public async Task<AccountMetrics> ReadAccountMetricsAsync(AccountKey account, MetricsQuery? query = null, CancellationToken cancellationToken = default)
    {
        if (query?.Granularity is { } step && step != Day)
        {
            throw BusinessInput.Invalid("Granularity", $"Granularity is {step}; Business Profile counts by the day.", Day, step, SocialErrorCode.Unsupported);
        }

        DateTimeOffset now = api.Client.Time.GetUtcNow();
        DateTimeOffset until = query?.Until ?? now;
        DateTimeOffset since = query?.Since ?? until.AddDays(-DefaultDays);
        List<MetricValue> totals = [];
        List<MetricSeries> series = [];
        BusinessDailyMetric[] wanted = [.. BusinessMetricNames.All.Where(m => query is not { Metrics.Count: > 0 } || query.Metrics.Contains(BusinessMetricNames.Of(m).Name))];
        if (wanted.Length > 0)
        {
            IReadOnlyList<BusinessDailySeries> answered = await performance.ReadDailyAsync(
                account, wanted, DateOnly.FromDateTime(since.UtcDateTime), DateOnly.FromDateTime(until.UtcDateTime), cancellationToken).ConfigureAwait(false);
            foreach (IGrouping<MetricName, BusinessDailySeries> group in Complete(wanted, answered).GroupBy(s => BusinessMetricNames.Of(s.Metric).Name))
            {
                Add(group, now, totals, series);
            }
        }

        totals.AddRange((query?.Metrics ?? []).Where(m => totals.TrueForAll(t => t.Name != m)).Select(m => MetricValue.Unavailable(m, "Business Profile does not count this.")));
        return new AccountMetrics { Account = account, Totals = totals, Series = series, ReadAt = now };
    }

    /// <summary>What was asked for and not answered is there, without days.</summary>
    private static IEnumerable<BusinessDailySeries> Complete(BusinessDailyMetric[] wanted, IReadOnlyList<BusinessDailySeries> answered) =>
        [.. answered, .. wanted.Where(w => answered.All(a => a.Metric != w)).Select(w => new BusinessDailySeries(w, []))];

    private static void Add(IGrouping<MetricName, BusinessDailySeries> group, DateTimeOffset now, List<MetricValue> totals, List<MetricSeries> series)
    {
        BusinessDailySeries[] parts = [.. group];
        if (parts.All(p => p.Days.Count == 0))
        {
            totals.Add(MetricValue.Unavailable(group.Key, "Google gave no day of it in this range."));
            return;
        }

        totals.Add(Total(group.Key, parts.SelectMany(p => p.Days), parts.Length == 1 ? parts[0].Metric.Value : null, null));
        series.Add(Series(group.Key, parts.SelectMany(p => p.Days), now, parts.Length == 1 ? parts[0].Metric.Value : null));
        foreach (BusinessDailySeries part in parts.Where(p => parts.Length > 1 && p.Days.Count > 0))
        {
            totals.Add(Total(group.Key, part.Days, part.Metric.Value, BusinessMetricNames.Of(part.Metric).Segment));
            series.Add(Series(new MetricName($"{group.Key}_{BusinessMetricNames.Of(part.Metric).Segment}"), part.Days, now, part.Metric.Value));
        }
    }

    private static MetricValue Total(MetricName name, IEnumerable<BusinessDailyValue> days, string? native, string? segment) => MetricValue.Exact(name, days.Sum(d => d.Value), native, segment);

    private static MetricSeries Series(MetricName name, IEnumerable<BusinessDailyValue> days, DateTimeOffset now, string? native) => new()
    {
        Name = name,
        Granularity = Day,
        NativeName = native,
        FinalUntil = now - Unsettled,
        Points = [.. days.GroupBy(d => d.Date).OrderBy(g => g.Key).Select(g => new MetricPoint(new DateTimeOffset(g.Key.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), g.Sum(d => d.Value)))],
    };
}

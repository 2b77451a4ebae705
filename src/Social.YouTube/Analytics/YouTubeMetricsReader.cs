using System.Globalization;
using Social.Pipeline;

namespace Social.YouTube;

/// <summary>Reads metrics in common words: counters of now from the Data API, spans of time and series from the Analytics API.</summary>
internal sealed class YouTubeMetricsReader(PlatformClient client, YouTubeVideos videos, YouTubeChannels channels, YouTubeAnalytics analytics) : IPostMetricsReader, IAccountMetricsReader
{
    private const string Day = "day";
    private const string Month = "month";

    // What YouTube has not counted to the end yet.
    private static readonly TimeSpan Lag = TimeSpan.FromDays(3);
    private static readonly TimeSpan DefaultSpan = TimeSpan.FromDays(28);
    private static readonly DateOnly Oldest = new(2005, 2, 14);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PostMetrics>> ReadPostMetricsAsync(AccountKey account, IReadOnlyList<string> postIds, MetricsQuery? query = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(postIds);
        DateTimeOffset now = client.Time.GetUtcNow();
        bool isReport = query is not null && (query.Since is not null || query.Until is not null || query.Granularity is not null);
        if (isReport)
        {
            List<PostMetrics> reports = [];
            foreach (string id in postIds)
            {
                (IReadOnlyList<MetricValue> totals, IReadOnlyList<MetricSeries> series) = await ReportAsync(account, query!, [new("video", YouTubeInput.VideoId(id, nameof(postIds)))], now, cancellationToken).ConfigureAwait(false);
                IReadOnlyList<MetricValue> missing = Missing(query!, totals, "YouTube does not count this over a time.");
                reports.Add(new PostMetrics { Post = new PostReference { Account = account, Id = id }, Values = [.. totals, .. missing], Series = series, ReadAt = now });
            }

            return reports;
        }

        Dictionary<string, YouTubeVideo> found = (await videos.GetManyAsync(account, postIds, new YouTubeRead { Parts = ["id", "statistics"] }, cancellationToken).ConfigureAwait(false))
            .Where(v => v.Id is not null).ToDictionary(v => v.Id!, StringComparer.Ordinal);
        return [.. postIds.Select(id => new PostMetrics
        {
            Post = new PostReference { Account = account, Id = id },
            Values = found.TryGetValue(id, out YouTubeVideo? video)
                ? Chosen(query, YouTubeMetricNames.Values(video.Statistics ?? new VideoStatistics()))
                : [.. (query is { Metrics.Count: > 0 } ? query.Metrics : [MetricName.Views]).Select(static m => MetricValue.Unavailable(m, "There is no such video, or the account may not see it."))],
            ReadAt = now,
        })];
    }

    /// <inheritdoc/>
    public async Task<AccountMetrics> ReadAccountMetricsAsync(AccountKey account, MetricsQuery? query = null, CancellationToken cancellationToken = default)
    {
        DateTimeOffset now = client.Time.GetUtcNow();
        YouTubeChannel channel = await channels.GetMineAsync(account, new YouTubeRead { Parts = ["id", "statistics"] }, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<MetricValue> counters = YouTubeMetricNames.Counters(channel.Statistics ?? new ChannelStatistics());
        if (query is null || (query.Since is null && query.Until is null && query.Granularity is null))
        {
            return new AccountMetrics { Account = account, Totals = Chosen(query, counters), ReadAt = now };
        }

        (IReadOnlyList<MetricValue> totals, IReadOnlyList<MetricSeries> series) = await ReportAsync(account, query, [], now, cancellationToken).ConfigureAwait(false);
        MetricValue[] all = [.. totals, .. counters.Where(c => (query.Metrics.Count == 0 || query.Metrics.Contains(c.Name)) && totals.All(t => t.Name != c.Name))];
        return new AccountMetrics { Account = account, Totals = [.. all, .. Missing(query, all, "YouTube does not count this over a time.")], Series = series, ReadAt = now };
    }

    private async Task<(IReadOnlyList<MetricValue> Totals, IReadOnlyList<MetricSeries> Series)> ReportAsync(
        AccountKey account, MetricsQuery query, IReadOnlyList<KeyValuePair<string, string>> filters, DateTimeOffset now, CancellationToken cancellationToken)
    {
        DateOnly end = PacificDay.Of(query.Until ?? now);
        DateOnly start = query.Since is { } since ? PacificDay.Of(since) : PacificDay.Of((query.Until ?? now) - DefaultSpan);
        start = start < Oldest ? Oldest : start;
        string? step = Step(query.Granularity);
        if (step == Month)
        {
            start = new DateOnly(start.Year, start.Month, 1);
            end = new DateOnly(end.Year, end.Month, 1);
        }

        string[] metrics = [.. query.Metrics.Count == 0 ? YouTubeMetricNames.Default : query.Metrics.Select(YouTubeMetricNames.Native).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
        if (metrics.Length == 0)
        {
            return ([], []);
        }

        AnalyticsTable table = await analytics.QueryAsync(
            account,
            new AnalyticsQuery { StartDate = start, EndDate = end, Metrics = metrics, Filters = filters, Dimensions = step is null ? [] : [step], Sort = step is null ? [] : [step] },
            cancellationToken).ConfigureAwait(false);
        return step is null ? (Totals(table, metrics), []) : ([], Series(table, metrics, step, now));
    }

    private static IReadOnlyList<MetricValue> Totals(AnalyticsTable table, string[] metrics) =>
    [
        .. metrics.Select(native =>
        {
            (MetricName name, double factor) = YouTubeMetricNames.Of(native);
            return table.RowCount > 0 && table.Number(0, native) is { } value
                ? MetricValue.Exact(name, value * factor, native)
                : MetricValue.Unavailable(name, "YouTube has no data for that time yet.") with { NativeName = native };
        }),
    ];

    private static List<MetricSeries> Series(AnalyticsTable table, string[] metrics, string step, DateTimeOffset now)
    {
        List<MetricSeries> all = [];
        foreach (string native in metrics)
        {
            (MetricName name, double factor) = YouTubeMetricNames.Of(native);
            List<MetricPoint> points = [];
            for (int row = 0; row < table.RowCount; row++)
            {
                if (DayOf(table.Text(row, step)) is { } day)
                {
                    points.Add(new MetricPoint(PacificDay.StartOf(day), table.Number(row, native) * factor));
                }
            }

            all.Add(new MetricSeries
            {
                Name = name, NativeName = native, Zone = YouTubeLimits.Zone, Points = points, FinalUntil = now - Lag,
                Granularity = step == Day ? TimeSpan.FromDays(1) : TimeSpan.FromDays(30),
            });
        }

        return all;
    }

    private static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day
        : DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly month) ? month : null;

    private static string? Step(TimeSpan? granularity) => granularity is not { } step ? null
        : step == TimeSpan.FromDays(1) ? Day
        : step >= TimeSpan.FromDays(28) && step <= TimeSpan.FromDays(31) ? Month
        : throw YouTubeInput.Invalid("Granularity", $"Granularity is {step}; YouTube counts by the day or by the month.", "1 day, 30 days", step.ToString(null, CultureInfo.InvariantCulture), SocialErrorCode.Unsupported);

    private static IReadOnlyList<MetricValue> Chosen(MetricsQuery? query, IReadOnlyList<MetricValue> values) => query is not { Metrics.Count: > 0 }
        ? values
        : [.. values.Where(v => query.Metrics.Contains(v.Name)), .. Missing(query, values, "YouTube keeps no counter of this: ask for a time, with Since or Until.")];

    /// <summary>What was asked for and neither counted nor put into a series is told as missing.</summary>
    private static IReadOnlyList<MetricValue> Missing(MetricsQuery query, IReadOnlyList<MetricValue> values, string why) =>
        [.. query.Metrics.Where(m => values.All(v => v.Name != m) && (query.Granularity is null || YouTubeMetricNames.Native(m) is null)).Select(m => MetricValue.Unavailable(m, why))];
}

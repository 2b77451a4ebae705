namespace Social.Reddit;

/// <summary>A subreddit's traffic as its moderators see it.</summary>
public sealed record RedditTraffic
{
    /// <summary>Gets series by day: unique visitors, page views, subscriptions.</summary>
    public IReadOnlyList<MetricSeries> Daily { get; init; } = [];

    /// <summary>Gets series by hour: unique visitors, page views.</summary>
    public IReadOnlyList<MetricSeries> Hourly { get; init; } = [];

    /// <summary>Gets series by month, as steps of 30 days: unique visitors, page views.</summary>
    public IReadOnlyList<MetricSeries> Monthly { get; init; } = [];

    internal static RedditTraffic Read(TrafficData data) => new()
    {
        Daily = Series(data.Day, TimeSpan.FromDays(1)), Hourly = Series(data.Hour, TimeSpan.FromHours(1)), Monthly = Series(data.Month, TimeSpan.FromDays(30)),
    };

    private static IReadOnlyList<MetricSeries> Series(IReadOnlyList<IReadOnlyList<double?>>? rows, TimeSpan step)
    {
        (MetricName Name, string Native)[] columns = [(MetricName.Reach, "uniques"), (MetricName.Views, "pageviews"), (MetricName.Follows, "subscriptions")];
        IReadOnlyList<double?>[] known = [.. (rows ?? []).Where(static r => r.Count > 1 && RedditTime.Of(r[0]) is not null).OrderBy(static r => r[0])];
        int width = known.Length == 0 ? 0 : known.Min(static r => r.Count) - 1;
        return [.. columns.Take(width).Select((column, i) => new MetricSeries
        {
            Name = column.Name, NativeName = column.Native, Granularity = step, Points = [.. known.Select(r => new MetricPoint(RedditTime.Of(r[0])!.Value, r[i + 1]))],
        })];
    }
}

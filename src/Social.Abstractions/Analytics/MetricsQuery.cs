namespace Social;

/// <summary>Which metrics to read.</summary>
public sealed record MetricsQuery
{
    /// <summary>Gets the metrics; empty for all the network gives this account.</summary>
    public IReadOnlyList<MetricName> Metrics { get; init; } = [];

    /// <summary>Gets the earliest time, or null.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Gets the latest time, or null for now.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Gets the length of a step of a series, or null for totals.</summary>
    public TimeSpan? Granularity { get; init; }
}

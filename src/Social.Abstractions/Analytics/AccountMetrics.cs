namespace Social;

/// <summary>The metrics of an account.</summary>
public sealed record AccountMetrics
{
    /// <summary>Gets the account.</summary>
    public required AccountKey Account { get; init; }

    /// <summary>Gets the totals, those that are missing included.</summary>
    public IReadOnlyList<MetricValue> Totals { get; init; } = [];

    /// <summary>Gets the series.</summary>
    public IReadOnlyList<MetricSeries> Series { get; init; } = [];

    /// <summary>Gets when the values were read, by our clock.</summary>
    public required DateTimeOffset ReadAt { get; init; }
}

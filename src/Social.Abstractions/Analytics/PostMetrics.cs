namespace Social;

/// <summary>The metrics of one post.</summary>
public sealed record PostMetrics
{
    /// <summary>Gets the post.</summary>
    public required PostReference Post { get; init; }

    /// <summary>Gets the values, those that are missing included.</summary>
    public required IReadOnlyList<MetricValue> Values { get; init; }

    /// <summary>Gets the series, when steps were asked for.</summary>
    public IReadOnlyList<MetricSeries> Series { get; init; } = [];

    /// <summary>Gets when the values were read, by our clock.</summary>
    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>Returns a metric's value, or null when it is missing.</summary>
    /// <param name="name">The metric.</param>
    public double? this[MetricName name] => Values.FirstOrDefault(v => v.Name == name && v.Segment is null)?.Value;
}

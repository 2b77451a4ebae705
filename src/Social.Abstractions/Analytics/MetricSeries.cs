namespace Social;

/// <summary>A metric over time.</summary>
public sealed record MetricSeries
{
    /// <summary>Gets the metric.</summary>
    public required MetricName Name { get; init; }

    /// <summary>Gets the length of a step.</summary>
    public required TimeSpan Granularity { get; init; }

    /// <summary>Gets the zone that days begin in, an IANA name; <c>Etc/UTC</c> unless the network says otherwise.</summary>
    public string Zone { get; init; } = "Etc/UTC";

    /// <summary>Gets the steps, oldest first.</summary>
    public required IReadOnlyList<MetricPoint> Points { get; init; }

    /// <summary>Gets the network's own name of the metric, or null.</summary>
    public string? NativeName { get; init; }

    /// <summary>Gets from when on the values may still change, or null when all are final.</summary>
    public DateTimeOffset? FinalUntil { get; init; }
}

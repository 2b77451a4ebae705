namespace Social;

/// <summary>One metric's value.</summary>
public sealed record MetricValue
{
    /// <summary>Gets the metric.</summary>
    public required MetricName Name { get; init; }

    /// <summary>Gets the value, or null when there is none.</summary>
    public double? Value { get; init; }

    /// <summary>Gets whether there is a value.</summary>
    public MetricAvailability Availability { get; init; }

    /// <summary>Gets why there is none, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets whether the value will not change any more.</summary>
    public bool IsFinal { get; init; }

    /// <summary>Gets the network's own name of it, or null.</summary>
    public string? NativeName { get; init; }

    /// <summary>Gets what part of the whole it counts (<c>organic</c>, <c>promoted</c>), or null for all of it.</summary>
    public string? Segment { get; init; }

    /// <summary>Makes a value.</summary>
    /// <param name="name">The metric.</param>
    /// <param name="value">The value.</param>
    /// <param name="nativeName">The network's own name.</param>
    /// <param name="segment">The part it counts.</param>
    public static MetricValue Exact(MetricName name, double value, string? nativeName = null, string? segment = null) =>
        new() { Name = name, Value = value, NativeName = nativeName, Segment = segment };

    /// <summary>Makes a missing value.</summary>
    /// <param name="name">The metric.</param>
    /// <param name="reason">Why it is missing.</param>
    public static MetricValue Unavailable(MetricName name, string reason) =>
        new() { Name = name, Availability = MetricAvailability.Unavailable, Reason = reason };
}

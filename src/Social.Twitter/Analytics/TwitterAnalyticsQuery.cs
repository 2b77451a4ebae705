namespace Social.Twitter;

/// <summary>Which analytics to read.</summary>
public sealed record TwitterAnalyticsQuery
{
    /// <summary>Gets the earliest time, included; whole seconds.</summary>
    public required DateTimeOffset StartTime { get; init; }

    /// <summary>Gets the latest time, excluded; whole seconds.</summary>
    public required DateTimeOffset EndTime { get; init; }

    /// <summary>Gets X's word for the length of a step: <c>hourly</c>, <c>daily</c>, <c>weekly</c> (posts only) or <c>total</c>; null for X's own: totals of posts, days of media.</summary>
    public string? Granularity { get; init; }

    /// <summary>Gets X's names of the metrics, or empty for all.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];
}

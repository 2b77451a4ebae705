namespace Social.Twitter;

/// <summary>One step of a series.</summary>
/// <param name="Timestamp">When it begins.</param>
/// <param name="Metrics">The counts by X's own names; null where X gave no number.</param>
public sealed record TwitterAnalyticsStep(DateTimeOffset Timestamp, IReadOnlyDictionary<string, long?> Metrics);

namespace Social.Google;

/// <summary>What people searched for when the location was shown to them.</summary>
/// <param name="Keyword">The words.</param>
/// <param name="Impressions">How many people, each once a month; <see cref="MetricAvailability.BelowThreshold"/> when Google says only that there were few.</param>
/// <param name="Threshold">The number that the impressions are below, or null when they are exact. It is no count.</param>
public sealed record BusinessSearchKeyword(string Keyword, MetricValue Impressions, long? Threshold);

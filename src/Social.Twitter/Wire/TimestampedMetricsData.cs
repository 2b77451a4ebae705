using System.Text.Json;

namespace Social.Twitter;

/// <summary>One step of a series of metrics.</summary>
internal sealed record TimestampedMetricsData
{
    public DateTimeOffset Timestamp { get; set; }

    public Dictionary<string, JsonElement>? Metrics { get; set; }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Social.Twitter;

/// <summary>The analytics of one post or one piece of media: totals are flat members, a series is a list.</summary>
internal sealed record AnalyticsData
{
    public string? Id { get; set; }

    public string? MediaKey { get; set; }

    public IReadOnlyList<TimestampedMetricsData>? TimestampedMetrics { get; set; }

    /// <summary>Gets every other member: the totals.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Totals { get; set; }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>One value of a metric; most are numbers, some are objects by segment.</summary>
internal sealed class InsightValue
{
    public JsonElement Value { get; set; }

    [JsonConverter(typeof(GraphTimeConverter))]
    public DateTimeOffset? EndTime { get; set; }

    public string? LinkUrl { get; set; }

    public IReadOnlyList<InsightBreakdown>? Breakdowns { get; set; }

    [JsonIgnore]
    public double? Number => Value.ValueKind == JsonValueKind.Number && Value.TryGetDouble(out double number) ? number : null;
}

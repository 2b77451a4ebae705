using System.Text.Json;

namespace Social.Twitter;

/// <summary>What one app of a project has read, by day.</summary>
internal sealed record AppUsageData
{
    public JsonElement? ClientAppId { get; set; }

    public IReadOnlyList<DailyUsageData>? Usage { get; set; }
}

using System.Text.Json;

namespace Social.Twitter;

/// <summary>What an app has read; X sends the counts as strings.</summary>
internal sealed record UsageData
{
    public JsonElement? ProjectId { get; set; }

    public long? ProjectUsage { get; set; }

    public long? ProjectCap { get; set; }

    public int? CapResetDay { get; set; }

    public ProjectUsageData? DailyProjectUsage { get; set; }

    public IReadOnlyList<AppUsageData>? DailyClientAppUsage { get; set; }
}

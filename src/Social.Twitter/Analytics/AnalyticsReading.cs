using System.Text.Json;

namespace Social.Twitter;

/// <summary>Makes analytics and usage of X's answers.</summary>
internal static class AnalyticsReading
{
    public static TwitterAnalytics Read(AnalyticsData data) => new()
    {
        Id = data.Id ?? data.MediaKey ?? string.Empty,
        Totals = MetricNumbers.Read(data.Totals?.Where(t => t.Key != "timestamp")),
        Steps = [.. (data.TimestampedMetrics ?? []).OrderBy(s => s.Timestamp).Select(s => new TwitterAnalyticsStep(s.Timestamp, MetricNumbers.Read(s.Metrics)))],
    };

    public static TwitterUsage Usage(UsageData data) => new()
    {
        ProjectId = Text(data.ProjectId),
        ProjectUsage = data.ProjectUsage,
        ProjectCap = data.ProjectCap,
        CapResetDay = data.CapResetDay,
        Daily = Days(data.DailyProjectUsage?.Usage),
        Apps = (data.DailyClientAppUsage ?? []).GroupBy(a => Text(a.ClientAppId) ?? string.Empty, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => Days([.. g.SelectMany(a => a.Usage ?? [])]), StringComparer.Ordinal),
    };

    private static IReadOnlyList<TwitterDailyUsage> Days(IReadOnlyList<DailyUsageData>? days) => [.. (days ?? []).Select(d => new TwitterDailyUsage(d.Date, d.Usage))];

    /// <summary>Ids come as strings or numbers.</summary>
    private static string? Text(JsonElement? id) => id is { ValueKind: JsonValueKind.String or JsonValueKind.Number } value ? value.ToString() : null;
}

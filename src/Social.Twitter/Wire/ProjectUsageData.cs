namespace Social.Twitter;

/// <summary>What a project has read, by day.</summary>
internal sealed record ProjectUsageData
{
    public IReadOnlyList<DailyUsageData>? Usage { get; set; }
}

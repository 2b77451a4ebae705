namespace Social.LinkedIn;

/// <summary>Statistics of an organization's posts, or of one of them, over all time or a step.</summary>
internal sealed class ShareStatisticsData
{
    public string? OrganizationalEntity { get; set; }

    public string? Share { get; set; }

    public string? UgcPost { get; set; }

    public TimeRangeData? TimeRange { get; set; }

    public ShareCountsData? TotalShareStatistics { get; set; }
}

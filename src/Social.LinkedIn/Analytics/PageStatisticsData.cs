namespace Social.LinkedIn;

/// <summary>Statistics of an organization's page over all time or a step.</summary>
internal sealed class PageStatisticsData
{
    public TimeRangeData? TimeRange { get; set; }

    public PageTotalsData? TotalPageStatistics { get; set; }
}

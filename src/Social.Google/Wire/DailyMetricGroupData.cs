namespace Social.Google;

/// <summary>A group of daily metrics.</summary>
internal sealed class DailyMetricGroupData
{
    public List<DailyMetricSeriesData>? DailyMetricTimeSeries { get; set; }
}

namespace Social.Google;

/// <summary>The answer to several daily metrics: two arrays, one in the other.</summary>
internal sealed class MultiDailyMetricsData
{
    public List<DailyMetricGroupData>? MultiDailyMetricTimeSeries { get; set; }
}

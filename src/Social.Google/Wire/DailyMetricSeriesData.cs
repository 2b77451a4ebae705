namespace Social.Google;

/// <summary>One daily metric.</summary>
internal sealed class DailyMetricSeriesData
{
    public string? DailyMetric { get; set; }

    public TimeSeriesData? TimeSeries { get; set; }
}

namespace Social.LinkedIn;

/// <summary>One number of a video's statistics.</summary>
internal sealed class VideoStatisticsData
{
    public double? Value { get; set; }

    public TimeRangeData? TimeRange { get; set; }
}

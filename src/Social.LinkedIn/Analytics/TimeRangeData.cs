namespace Social.LinkedIn;

/// <summary>A step of a series, in milliseconds.</summary>
internal sealed class TimeRangeData
{
    public long? Start { get; set; }

    public long? End { get; set; }
}

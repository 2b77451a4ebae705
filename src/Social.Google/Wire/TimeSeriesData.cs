namespace Social.Google;

/// <summary>The days of a metric.</summary>
internal sealed class TimeSeriesData
{
    public List<DatedValueData>? DatedValues { get; set; }
}

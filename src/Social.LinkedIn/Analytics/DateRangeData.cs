namespace Social.LinkedIn;

/// <summary>A span of calendar days.</summary>
internal sealed class DateRangeData
{
    public DateData? Start { get; set; }
}

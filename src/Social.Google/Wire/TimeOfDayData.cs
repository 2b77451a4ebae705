namespace Social.Google;

/// <summary>A time of day; 24 is midnight at the end of the day.</summary>
internal sealed class TimeOfDayData
{
    public int? Hours { get; set; }

    public int? Minutes { get; set; }

    public int? Seconds { get; set; }

    public int? Nanos { get; set; }
}

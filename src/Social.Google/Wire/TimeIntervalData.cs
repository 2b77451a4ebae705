namespace Social.Google;

/// <summary>From when to when, by the clock of the business.</summary>
internal sealed class TimeIntervalData
{
    public DateData? StartDate { get; set; }

    public TimeOfDayData? StartTime { get; set; }

    public DateData? EndDate { get; set; }

    public TimeOfDayData? EndTime { get; set; }
}

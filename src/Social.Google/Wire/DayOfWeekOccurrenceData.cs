namespace Social.Google;

/// <summary>On the first, second, … or last of a day of the week.</summary>
internal sealed class DayOfWeekOccurrenceData
{
    public string? DayOfWeek { get; set; }

    public string? Occurrence { get; set; }
}

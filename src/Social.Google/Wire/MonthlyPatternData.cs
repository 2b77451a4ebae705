namespace Social.Google;

/// <summary>On a day of the month.</summary>
internal sealed class MonthlyPatternData
{
    public int? DayOfMonth { get; set; }

    public DayOfWeekOccurrenceData? DayOfWeekOccurrence { get; set; }
}

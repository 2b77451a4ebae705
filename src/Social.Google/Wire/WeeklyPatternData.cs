namespace Social.Google;

/// <summary>On these days of the week.</summary>
internal sealed class WeeklyPatternData
{
    public List<string>? DaysOfWeek { get; set; }
}

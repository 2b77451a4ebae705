namespace Social.Google;

/// <summary>How an event returns.</summary>
internal sealed class RecurrenceInfoData
{
    public string? SeriesEndTime { get; set; }

    public DailyPatternData? DailyPattern { get; set; }

    public WeeklyPatternData? WeeklyPattern { get; set; }

    public MonthlyPatternData? MonthlyPattern { get; set; }
}

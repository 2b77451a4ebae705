namespace Social.YouTube;

/// <summary>The days by which YouTube counts quota and metrics: those of Los Angeles.</summary>
internal static class PacificDay
{
    private static readonly TimeZoneInfo Pacific =
        TimeZoneInfo.TryFindSystemTimeZoneById(YouTubeLimits.Zone, out TimeZoneInfo? zone) ? zone : TimeZoneInfo.FindSystemTimeZoneById("Pacific Standard Time");

    /// <summary>Returns the day of a moment.</summary>
    public static DateOnly Of(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Pacific).DateTime);

    /// <summary>Returns when a day begins.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        DateTime midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Pacific.GetUtcOffset(midnight)); // Los Angeles changes its clocks at two, never at midnight
    }

    /// <summary>Returns when the day of a moment ends.</summary>
    public static DateTimeOffset EndOf(DateTimeOffset moment) => StartOf(Of(moment).AddDays(1));
}

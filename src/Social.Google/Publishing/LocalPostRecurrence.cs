namespace Social.Google;

/// <summary>How an event returns: on every day, on days of the week, or on a day of the month.</summary>
/// <remarks>Follows Google's <c>recurrenceInfo</c> of April 2026.</remarks>
public sealed record LocalPostRecurrence
{
    /// <summary>Gets when the series ends.</summary>
    public DateTimeOffset? SeriesEnd { get; init; }

    /// <summary>Gets the days of the week, for a weekly event.</summary>
    public IReadOnlyList<DayOfWeek> DaysOfWeek { get; init; } = [];

    /// <summary>Gets the day of the month, 1 to 31, for a monthly event; or null.</summary>
    public int? DayOfMonth { get; init; }

    /// <summary>Gets which day of the week in the month, for a monthly event; or null.</summary>
    public LocalPostMonthlyDay? DayInMonth { get; init; }
}

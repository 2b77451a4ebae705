namespace Social.Google;

/// <summary>A day of the week within a month.</summary>
/// <param name="Day">The day of the week.</param>
/// <param name="Occurrence">Which one: 1 to 4, or 5 for the last.</param>
public readonly record struct LocalPostMonthlyDay(DayOfWeek Day, int Occurrence);

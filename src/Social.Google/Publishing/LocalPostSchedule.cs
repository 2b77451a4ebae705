namespace Social.Google;

/// <summary>From when to when an event or offer lasts, by the clock of the business: a time zone or kind of the values is not looked at.</summary>
/// <param name="Start">The beginning.</param>
/// <param name="End">The end; not before the beginning.</param>
public readonly record struct LocalPostSchedule(DateTime Start, DateTime End);

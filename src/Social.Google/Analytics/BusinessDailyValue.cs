namespace Social.Google;

/// <summary>One day of a metric.</summary>
/// <param name="Date">The day.</param>
/// <param name="Value">The count.</param>
public readonly record struct BusinessDailyValue(DateOnly Date, long Value);

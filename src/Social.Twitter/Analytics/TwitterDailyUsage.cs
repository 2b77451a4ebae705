namespace Social.Twitter;

/// <summary>How many posts were read on one day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Usage">How many.</param>
public readonly record struct TwitterDailyUsage(DateTimeOffset Date, long? Usage);

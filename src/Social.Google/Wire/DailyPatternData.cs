namespace Social.Google;

/// <summary>Every day: an empty object says it.</summary>
internal sealed class DailyPatternData;

namespace Social.LinkedIn;

/// <summary>LinkedIn's times: milliseconds since 1970, and calendar days.</summary>
internal static class LinkedInTime
{
    private const long Latest = 253402300799999;

    public static DateTimeOffset? Read(long? milliseconds) => milliseconds is > 0 and <= Latest ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds.Value) : null;

    public static DateTimeOffset? ReadSeconds(long? seconds) => seconds is > 0 and <= Latest / 1000 ? DateTimeOffset.FromUnixTimeSeconds(seconds.Value) : null;

    /// <summary>Writes a span of time as a record of milliseconds.</summary>
    public static RestLiValue Range(DateTimeOffset start, DateTimeOffset end) =>
        RestLiValue.Record(("start", start.ToUnixTimeMilliseconds()), ("end", end.ToUnixTimeMilliseconds()));

    /// <summary>Writes a span of days, the last excluded, as a record of calendar days in UTC.</summary>
    /// <exception cref="SocialValidationException">The span holds nothing.</exception>
    public static RestLiValue Days(DateOnly start, DateOnly end) => start < end
        ? RestLiValue.Record(("start", Day(start)), ("end", Day(end)))
        : throw LinkedInInput.Invalid("Start", "Start is not before End, which is excluded.", end.ToString("O"), start.ToString("O"));

    /// <summary>Refuses a span that holds nothing.</summary>
    /// <exception cref="SocialValidationException">It does.</exception>
    public static void Check(DateTimeOffset start, DateTimeOffset end)
    {
        if (start >= end)
        {
            throw LinkedInInput.Invalid("Start", "Start is not before End.", end.ToString("u"), start.ToString("u"));
        }
    }

    private static RestLiValue Day(DateOnly day) => RestLiValue.Record(("day", day.Day), ("month", day.Month), ("year", day.Year));
}

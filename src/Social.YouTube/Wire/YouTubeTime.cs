using System.Globalization;

namespace Social.YouTube;

/// <summary>Times as YouTube writes them: RFC 3339 in UTC.</summary>
internal static class YouTubeTime
{
    public static string? Format(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

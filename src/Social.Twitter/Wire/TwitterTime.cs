using System.Globalization;

namespace Social.Twitter;

/// <summary>Writes times as X takes them: RFC 3339 in UTC, whole seconds.</summary>
internal static class TwitterTime
{
    public static string? Format(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

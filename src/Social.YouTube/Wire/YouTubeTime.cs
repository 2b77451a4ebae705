using System.Globalization;
using System.Xml;

namespace Social.YouTube;

/// <summary>Times as YouTube writes them: RFC 3339 in UTC.</summary>
internal static class YouTubeTime
{
    public static string? Format(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>Writes a time to the last digit that it has, for filters that a file made within the second must not pass.</summary>
    public static string? FormatPrecisely(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture);

    /// <summary>Reads a time with any number of digits of a second (feeds have nine), or null.</summary>
    public static DateTimeOffset? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        try
        {
            return XmlConvert.ToDateTimeOffset(text.Trim());
        }
        catch (Exception e) when (e is FormatException or ArgumentOutOfRangeException)
        {
            return null; // a form that nobody knows yet
        }
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

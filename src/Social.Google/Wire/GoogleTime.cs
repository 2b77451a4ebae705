using System.Globalization;

namespace Social.Google;

/// <summary>Google's times: RFC 3339 with up to nine digits of a second.</summary>
internal static class GoogleTime
{
    private const string Zulu = "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ";

    public static DateTimeOffset? Parse(string? text)
    {
        if (text is null)
        {
            return null;
        }

        // Seven digits are as fine as our clock is.
        int point = text.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
        {
            int end = point + 1;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            int digits = end - point - 1;
            text = digits > 7 ? string.Concat(text.AsSpan(0, point + 8), text.AsSpan(end)) : text;
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) ? time : null;
    }

    public static string Write(DateTimeOffset time) => time.UtcDateTime.ToString(Zulu, CultureInfo.InvariantCulture);
}

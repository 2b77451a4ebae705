using System.Xml;

namespace Social.YouTube;

/// <summary>Durations as YouTube writes them: ISO 8601.</summary>
internal static class YouTubeDuration
{
    public static TimeSpan? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        try
        {
            return XmlConvert.ToTimeSpan(text) is { Ticks: > 0 } duration ? duration : null; // P0D while it is live
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            return null; // a form that nobody knows yet
        }
    }
}

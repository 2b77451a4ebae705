using System.Globalization;

namespace Social.Testing;

/// <summary>Times as Meta writes them, whose offset has no colon, and as it takes them.</summary>
internal static class GraphTime
{
    public static string Write(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'+0000'", CultureInfo.InvariantCulture);

    /// <summary>Reads Unix seconds.</summary>
    public static DateTimeOffset? ReadSeconds(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 253_402_300_800 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    /// <summary>Reads Unix seconds or ISO 8601.</summary>
    public static DateTimeOffset? Read(string? text) =>
        ReadSeconds(text) ?? (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null);
}

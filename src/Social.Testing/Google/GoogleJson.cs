using System.Globalization;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Writes values as Google does.</summary>
internal static class GoogleJson
{
    public static EmulatorAnswer Answer(int status, JsonObject body) => EmulatorAnswer.Json(status, body, "application/json; charset=UTF-8");

    public static EmulatorAnswer Ok(JsonObject body) => Answer(200, body);

    /// <summary>Writes a time the way YouTube does: whole seconds.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Writes a time with microseconds, as Business Profile and captions do.</summary>
    public static string PreciseTime(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Writes a 64-bit number: a string in Google's JSON.</summary>
    public static string Long(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static JsonArray Texts(IEnumerable<string> values) => [.. values.Select(v => (JsonNode)v)];

    public static bool TryTime(string text, out DateTimeOffset time)
    {
        time = default;
        // RFC 3339 wants a zone; .NET would take the machine's.
        return text.Length >= 20 && text[10] is 'T' or 't' && (text[^1] is 'Z' or 'z' || text[^6] is '+' or '-')
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
    }
}

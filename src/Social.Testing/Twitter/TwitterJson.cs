using System.Globalization;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Writes values as X does.</summary>
internal static class TwitterJson
{
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static JsonArray Texts(IEnumerable<string> values) => [.. values.Select(v => (JsonNode)v)];

    public static EmulatorAnswer Data(JsonNode data, int status = 200) => EmulatorAnswer.Json(status, new JsonObject { ["data"] = data });
}

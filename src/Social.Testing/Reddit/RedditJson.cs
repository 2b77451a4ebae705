using System.Globalization;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Reddit's ways with JSON values.</summary>
internal static class RedditJson
{
    /// <summary>Writes a time as Reddit does: epoch seconds with a decimal point.</summary>
    public static JsonNode Time(DateTimeOffset time) => JsonValue.Create(decimal.Parse($"{time.ToUnixTimeSeconds()}.0", CultureInfo.InvariantCulture));

    public static JsonNode TimeOrFalse(DateTimeOffset? time) => time is null ? JsonValue.Create(false) : Time(time.Value);

    public static JsonObject Thing(string kind, JsonNode data) => new() { ["kind"] = kind, ["data"] = data };

    public static JsonArray Array(IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode)t)]);

    /// <summary>Reads a text that a client sent; null when it is none.</summary>
    public static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>Escapes every text, which Reddit does unless <c>raw_json=1</c> asks it not to.</summary>
    public static JsonNode? Escape(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                return new JsonObject([.. members.Select(m => KeyValuePair.Create(m.Key, Escape(m.Value)))]);
            case JsonArray items:
                return new JsonArray([.. items.Select(Escape)]);
            case JsonValue value when value.TryGetValue(out string? text):
                return JsonValue.Create(RedditText.Escape(text));
            default:
                return node?.DeepClone();
        }
    }
}

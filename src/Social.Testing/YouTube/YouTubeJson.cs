using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Writes resources as YouTube does: kind, etag, id, and the parts that were asked for.</summary>
internal static class YouTubeJson
{
    private static readonly HashSet<string> Always = new(StringComparer.Ordinal) { "kind", "etag", "id" };

    public static string Etag(JsonNode node) => Base64Url.EncodeToString(SHA256.HashData(EmulatorAnswer.Serialize(node)).AsSpan(0, 20));

    /// <summary>Cuts a whole resource to parts; the etag is that of the whole.</summary>
    public static JsonObject Select(JsonObject whole, IReadOnlySet<string> parts)
    {
        var cut = new JsonObject { ["kind"] = whole["kind"]!.DeepClone(), ["etag"] = Etag(whole) };
        foreach (var (name, value) in whole)
            if (name == "id" || (!Always.Contains(name) && parts.Contains(name))) cut[name] = value?.DeepClone();
        return cut;
    }

    /// <summary>Writes a list without pages.</summary>
    public static EmulatorAnswer List(string kind, IEnumerable<JsonObject> items)
    {
        var all = items.ToList();
        return Seal(new JsonObject { ["kind"] = "youtube#" + kind, ["items"] = new JsonArray([.. all]) });
    }

    public static EmulatorAnswer Seal(JsonObject body)
    {
        body.Insert(1, "etag", Etag(body));
        return GoogleJson.Ok(body);
    }

    public static JsonObject Thumbnail(string url, int width, int height) => new() { ["url"] = url, ["width"] = width, ["height"] = height };

    public static JsonObject Thumbnails(string prefix) => new()
    {
        ["default"] = Thumbnail(prefix + "default.jpg", 120, 90),
        ["medium"] = Thumbnail(prefix + "mqdefault.jpg", 320, 180),
        ["high"] = Thumbnail(prefix + "hqdefault.jpg", 480, 360),
    };
}

using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Writes media as reads return it. The caller holds the state's gate.</summary>
internal static class TwitterMediaWriter
{
    public static JsonObject Write(TwitterEmulator emulator, EmulatedTwitterMedia media, IReadOnlySet<string> fields)
    {
        var json = new JsonObject();
        foreach (var field in fields.Order(StringComparer.Ordinal))
            if (Value(emulator, media, field) is { } value) json[field] = value;
        return json;
    }

    private static JsonNode? Value(TwitterEmulator emulator, EmulatedTwitterMedia media, string field) => field switch
    {
        "media_key" => media.Key,
        "type" => media.IsVideo ? "video" : media.IsAnimated ? "animated_gif" : "photo",
        "alt_text" => media.AltText,
        "width" => media.Width > 0 ? media.Width : null,
        "height" => media.Height > 0 ? media.Height : null,
        "url" => media.NeedsProcessing ? null : $"https://pbs.twimg.com/media/{media.Id}.{media.MediaType[(media.MediaType.IndexOf('/', StringComparison.Ordinal) + 1)..]}",
        "preview_image_url" => media.NeedsProcessing ? $"https://pbs.twimg.com/media/{media.Id}.jpg" : null,
        "duration_ms" => media.IsVideo ? 1000 : null,
        "public_metrics" => media.IsVideo ? new JsonObject { ["view_count"] = media.Views } : null,
        "variants" => media.NeedsProcessing
            ? new JsonArray(new JsonObject { ["bit_rate"] = 832_000, ["content_type"] = "video/mp4", ["url"] = $"https://video.twimg.com/{emulator.State.Users.Count}/{media.Id}.mp4" })
            : null,
        _ => null,
    };
}

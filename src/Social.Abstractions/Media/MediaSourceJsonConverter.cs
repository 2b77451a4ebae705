using System.Text.Json;
using System.Text.Json.Serialization;

namespace Social;

/// <summary>Writes a <see cref="MediaSource"/> as its file's path, its URL, or its bytes in base64. A stream cannot be written down.</summary>
public sealed class MediaSourceJsonConverter : JsonConverter<MediaSource>
{
    /// <inheritdoc/>
    public override MediaSource Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        JsonElement root = document.RootElement;
        string? type = Text(root, "type");
        if (Text(root, "file") is { } path)
        {
            return MediaSource.FromFile(path, type);
        }

        if (Text(root, "url") is { } url)
        {
            return MediaSource.FromUrl(url, type);
        }

        return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("bytes", out JsonElement bytes) && bytes.TryGetBytesFromBase64(out byte[]? content)
            ? MediaSource.FromBytes(content, Text(root, "name"), type)
            : throw new JsonException("Media is written with one of file, url and bytes.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, MediaSource value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        switch (value)
        {
            case FileMediaSource file:
                writer.WriteString("file", file.Path);
                break;
            case UrlMediaSource { Url: { } url }:
                writer.WriteString("url", url.OriginalString);
                break;
            case MemoryMediaSource memory:
                writer.WriteBase64String("bytes", memory.Bytes.Span);
                if (memory.FileName is { } name)
                {
                    writer.WriteString("name", name);
                }

                break;
            default:
                throw new JsonException("Media from a stream cannot be written down: use a file, a URL or bytes.");
        }

        if (value.DeclaredType is { } type)
        {
            writer.WriteString("type", type);
        }

        writer.WriteEndObject();
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Social.YouTube;

/// <summary>Writes times the way YouTube's own examples do; reads any RFC 3339 time, and takes what is none for no time at all.</summary>
internal sealed class YouTubeTimeConverter : JsonConverter<DateTimeOffset?>
{
    /// <inheritdoc/>
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.TryGetDateTimeOffset(out DateTimeOffset time) ? time : null;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options) => writer.WriteStringValue(YouTubeTime.Format(value));
}

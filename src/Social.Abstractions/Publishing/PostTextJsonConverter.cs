using System.Text.Json;
using System.Text.Json.Serialization;

namespace Social;

/// <summary>Writes a plain <see cref="PostText"/> as a string and one with mentions as an array of segments.</summary>
public sealed class PostTextJsonConverter : JsonConverter<PostText>
{
    /// <inheritdoc/>
    public override PostText? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.GetString();
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("A post's text is written as a string or as an array of segments.");
        }

        List<TextSegment> segments = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            using JsonDocument segment = JsonDocument.ParseValue(ref reader);
            string text = segment.RootElement.GetProperty("text").GetString() ?? string.Empty;
            segments.Add(segment.RootElement.TryGetProperty("mention", out JsonElement id) && id.GetString() is { } mention
                ? TextSegment.Mention(mention, text)
                : TextSegment.Plain(text));
        }

        return new PostText(segments);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PostText value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        if (value.IsPlain)
        {
            writer.WriteStringValue(value.ToString());
            return;
        }

        writer.WriteStartArray();
        foreach (TextSegment segment in value.Segments)
        {
            writer.WriteStartObject();
            writer.WriteString("text", segment.Text);
            if (segment.MentionId is { } mention)
            {
                writer.WriteString("mention", mention);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Social.TikTok;

/// <summary>Reads ids: a list or a bare one, numbers or text. Numbers are beyond what a double can hold, so they become text as they stand.</summary>
internal sealed class IdListConverter : JsonConverter<IReadOnlyList<string>>
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return IdConverter.Text(ref reader) is { Length: > 0 } id ? [id] : [];
        }

        List<string> ids = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (IdConverter.Text(ref reader) is { Length: > 0 } id)
            {
                ids.Add(id);
            }
        }

        return ids;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (string id in value)
        {
            writer.WriteStringValue(id);
        }

        writer.WriteEndArray();
    }
}

using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>Reads ids, which are decimal texts that Meta at times writes as numbers, up to 20 digits long.</summary>
internal sealed class GraphIdConverter : JsonConverter<string?>
{
    /// <inheritdoc/>
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.Number:
                return Encoding.ASCII.GetString(reader.ValueSpan); // as it is written: a double would lose digits
            default:
                reader.Skip();
                return null;
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

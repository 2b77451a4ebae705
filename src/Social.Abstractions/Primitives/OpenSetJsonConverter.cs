using System.Text.Json;
using System.Text.Json.Serialization;

namespace Social;

/// <summary>Writes an open-set value as its name and reads any name back, as a value or as a property name.</summary>
/// <typeparam name="T">The open set.</typeparam>
public sealed class OpenSetJsonConverter<T> : JsonConverter<T>
    where T : struct, IOpenSet<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.String => Make(reader.GetString()),
            JsonTokenType.Null => default,
            _ => throw new JsonException($"A {typeof(T).Name} is written as a string."),
        };

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Value);
    }

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Make(reader.GetString());

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(value.Value);
    }

    private static T Make(string? name) => string.IsNullOrEmpty(name) ? default : T.Create(name);
}

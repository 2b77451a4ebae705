using System.Text.Json;
using System.Text.Json.Serialization;

namespace Social.YouTube;

/// <summary>Reads secrets of answers. They are never written back.</summary>
internal sealed class SecretConverter : JsonConverter<Secret>
{
    /// <inheritdoc/>
    public override Secret? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Secret.FromString(reader.GetString());

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options) => writer.WriteNullValue();
}

using System.Buffers;
using System.Text.Json;

namespace Social.Meta;

/// <summary>Small request bodies.</summary>
internal static class WhatsAppBody
{
    /// <summary>Writes an object of texts; what is null is left out.</summary>
    public static ReadOnlyMemory<byte> Of(IReadOnlyList<(string Name, string? Value)> members, Action<Utf8JsonWriter>? more = null)
    {
        ArrayBufferWriter<byte> body = new();
        using (Utf8JsonWriter writer = new(body))
        {
            writer.WriteStartObject();
            foreach ((string name, string? value) in members)
            {
                writer.WriteOptional(name, value);
            }

            more?.Invoke(writer);
            writer.WriteEndObject();
        }

        return body.WrittenMemory;
    }
}

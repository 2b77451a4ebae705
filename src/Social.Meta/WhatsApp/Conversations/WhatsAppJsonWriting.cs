using System.Text.Json;

namespace Social.Meta;

/// <summary>Shapes that WhatsApp's JSON has again and again.</summary>
internal static class WhatsAppJsonWriting
{
    public static void WriteOptional(this Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    /// <summary>Writes an object with a text: body, footer.</summary>
    public static void WriteText(this Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteStartObject(name);
            writer.WriteString("text", text);
            writer.WriteEndObject();
        }
    }

    public static void WriteMedia(this Utf8JsonWriter writer, string name, MediaAttachment attachment, WhatsAppMediaNames media, string? fileName = null)
    {
        writer.WriteStartObject(name);
        media.Write(writer, attachment);
        writer.WriteOptional("filename", fileName);
        writer.WriteEndObject();
    }

    public static void WriteEach<T>(this Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (T item in items)
        {
            writer.WriteStartObject();
            write(writer, item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}

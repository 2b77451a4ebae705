using System.Text.Json;

namespace Social.Meta;

/// <summary>What stands above an interactive message: a text, an image, a video or a document.</summary>
public sealed record WhatsAppHeader
{
    private WhatsAppHeader()
    {
    }

    /// <summary>Gets the text, or null.</summary>
    public string? Text { get; private init; }

    /// <summary>Gets the media, or null.</summary>
    public MediaAttachment? Media { get; private init; }

    /// <summary>Gets the name of a document, or null.</summary>
    public string? FileName { get; private init; }

    internal string Type { get; private init; } = "text";

    /// <summary>Makes a header of a text.</summary>
    /// <param name="text">The text; at most 60 characters.</param>
    public static WhatsAppHeader FromText(string text) => new() { Text = text };

    /// <summary>Makes a header of an image.</summary>
    /// <param name="image">The image.</param>
    public static WhatsAppHeader FromImage(MediaAttachment image) => new() { Type = "image", Media = image };

    /// <summary>Makes a header of a video.</summary>
    /// <param name="video">The video.</param>
    public static WhatsAppHeader FromVideo(MediaAttachment video) => new() { Type = "video", Media = video };

    /// <summary>Makes a header of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="fileName">The name that is shown; null takes the source's own.</param>
    public static WhatsAppHeader FromDocument(MediaAttachment document, string? fileName = null) => new() { Type = "document", Media = document, FileName = fileName ?? document?.Source?.FileName };

    /// <summary>Makes a header of a text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator WhatsAppHeader(string text) => FromText(text);

    internal void Write(Utf8JsonWriter writer, WhatsAppMediaNames media)
    {
        writer.WriteStartObject("header");
        writer.WriteString("type", Type);
        writer.WriteOptional("text", Text);
        if (Media is not null)
        {
            writer.WriteMedia(Type, Media, media, FileName);
        }

        writer.WriteEndObject();
    }
}

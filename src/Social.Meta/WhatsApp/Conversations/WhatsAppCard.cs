namespace Social.Meta;

/// <summary>A card of a carousel.</summary>
/// <param name="Media">The picture, or with <see cref="MediaKind.Video"/> as its kind the video.</param>
/// <param name="ButtonText">What the button says; at most 20 characters.</param>
/// <param name="Url">What it opens.</param>
/// <param name="Body">The text, or null; at most 160 characters.</param>
public sealed record WhatsAppCard(MediaAttachment Media, string ButtonText, Uri Url, string? Body = null)
{
    internal string Type => Media.Kind == MediaKind.Video ? "video" : "image";
}

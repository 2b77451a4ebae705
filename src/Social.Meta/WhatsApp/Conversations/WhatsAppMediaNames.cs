using System.Text.Json;

namespace Social.Meta;

/// <summary>How the media of a message is named to WhatsApp: by the id of an upload, or by its address.</summary>
/// <param name="ids">The ids of what was uploaded for this message.</param>
internal sealed class WhatsAppMediaNames(IReadOnlyDictionary<MediaAttachment, string> ids)
{
    /// <summary>Gets names for telling messages apart, before anything is uploaded.</summary>
    public static WhatsAppMediaNames Unsent { get; } = new(new Dictionary<MediaAttachment, string>());

    public void Write(Utf8JsonWriter writer, MediaAttachment media)
    {
        if (media.Uploaded is { } uploaded)
        {
            writer.WriteString("id", uploaded.Id);
        }
        else if (media.Source?.Url is { } url)
        {
            writer.WriteString("link", url.AbsoluteUri);
        }
        else
        {
            writer.WriteString("id", ids.TryGetValue(media, out string? id) ? id : media.Source?.ToString() ?? string.Empty);
        }
    }
}

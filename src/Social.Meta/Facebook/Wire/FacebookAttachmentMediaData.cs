namespace Social.Meta;

/// <summary>The medium of an attachment.</summary>
internal sealed class FacebookAttachmentMediaData
{
    public FacebookImageData? Image { get; set; }

    public string? Source { get; set; }
}

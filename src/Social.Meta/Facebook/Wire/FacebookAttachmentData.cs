namespace Social.Meta;

/// <summary>What hangs on a post: a photo, an album, a video, a link.</summary>
internal sealed class FacebookAttachmentData
{
    public string? MediaType { get; set; }

    public FacebookAttachmentMediaData? Media { get; set; }

    public FacebookNodeData? Target { get; set; }

    public string? Title { get; set; }

    public string? Url { get; set; }

    public string? UnshimmedUrl { get; set; }

    public GraphPage<FacebookAttachmentData>? Subattachments { get; set; }
}

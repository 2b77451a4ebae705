namespace Social.Twitter;

/// <summary>A link in a post's text: X's short one, and where it leads.</summary>
internal sealed record UrlEntityData
{
    public string? Url { get; set; }

    public string? ExpandedUrl { get; set; }

    /// <summary>Gets the media that X appended the link for, or null for a link of the author's.</summary>
    public string? MediaKey { get; set; }
}

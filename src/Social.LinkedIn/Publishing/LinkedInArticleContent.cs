namespace Social.LinkedIn;

/// <summary>A link's card. LinkedIn does not look at the page: what is not given is not shown.</summary>
public sealed record LinkedInArticleContent
{
    /// <summary>Gets the link.</summary>
    public string? Source { get; init; }

    /// <summary>Gets the title, fewer than 400 characters.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the description, fewer than 4,086 characters; or null.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the URN of the picture, uploaded as an image; or null.</summary>
    public string? Thumbnail { get; init; }

    /// <summary>Gets the picture's text for those who cannot see it, or null.</summary>
    public string? ThumbnailAltText { get; init; }
}

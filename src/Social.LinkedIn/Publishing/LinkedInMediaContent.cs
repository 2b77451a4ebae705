namespace Social.LinkedIn;

/// <summary>An image, video or document of a post.</summary>
public sealed record LinkedInMediaContent
{
    /// <summary>Gets its URN.</summary>
    public string? Id { get; init; }

    /// <summary>Gets its title; documents must have one, videos show one.</summary>
    public string? Title { get; init; }

    /// <summary>Gets an image's text for those who cannot see it, at most 4,086 characters; or null.</summary>
    public string? AltText { get; init; }
}

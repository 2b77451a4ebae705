namespace Social.LinkedIn;

/// <summary>The images of a post that has several.</summary>
public sealed record LinkedInMultiImageContent
{
    /// <summary>Gets the images, 2 to 20.</summary>
    public IReadOnlyList<LinkedInMediaContent>? Images { get; init; }
}

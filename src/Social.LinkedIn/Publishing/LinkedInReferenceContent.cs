namespace Social.LinkedIn;

/// <summary>An event or the like that a post shows.</summary>
public sealed record LinkedInReferenceContent
{
    /// <summary>Gets its URN.</summary>
    public string? Id { get; init; }
}

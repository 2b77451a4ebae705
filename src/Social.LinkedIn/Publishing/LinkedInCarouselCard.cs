namespace Social.LinkedIn;

/// <summary>A card of a sponsored carousel.</summary>
public sealed record LinkedInCarouselCard
{
    /// <summary>Gets where it leads.</summary>
    public string? LandingPage { get; init; }

    /// <summary>Gets its image, with a title.</summary>
    public LinkedInMediaContent? Media { get; init; }
}

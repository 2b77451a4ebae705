namespace Social.LinkedIn;

/// <summary>The cards of a sponsored carousel. What members know as a carousel is a document.</summary>
public sealed record LinkedInCarouselContent
{
    /// <summary>Gets the cards, 2 to 10.</summary>
    public IReadOnlyList<LinkedInCarouselCard>? Cards { get; init; }
}

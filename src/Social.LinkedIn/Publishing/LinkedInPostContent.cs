namespace Social.LinkedIn;

/// <summary>What a post shows besides its text: one of the members.</summary>
public sealed record LinkedInPostContent
{
    /// <summary>Gets one image, video or document; or null.</summary>
    public LinkedInMediaContent? Media { get; init; }

    /// <summary>Gets 2 to 20 images, or null.</summary>
    public LinkedInMultiImageContent? MultiImage { get; init; }

    /// <summary>Gets a link's card, or null.</summary>
    public LinkedInArticleContent? Article { get; init; }

    /// <summary>Gets a poll, or null.</summary>
    public LinkedInPollContent? Poll { get; init; }

    /// <summary>Gets the cards of a sponsored carousel, or null.</summary>
    public LinkedInCarouselContent? Carousel { get; init; }

    /// <summary>Gets an event or the like, or null.</summary>
    public LinkedInReferenceContent? Reference { get; init; }
}

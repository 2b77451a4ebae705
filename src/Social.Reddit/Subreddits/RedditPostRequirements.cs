namespace Social.Reddit;

/// <summary>What a subreddit requires of posts, as its moderators set it: <c>GET /api/v1/{sr}/post_requirements</c>.</summary>
public sealed record RedditPostRequirements
{
    /// <summary>Gets the shortest title, or null.</summary>
    public int? MinTitleLength { get; init; }

    /// <summary>Gets the longest title, or null for Reddit's own limit.</summary>
    public int? MaxTitleLength { get; init; }

    /// <summary>Gets the patterns (Python's) of which a title must match one.</summary>
    public IReadOnlyList<string> TitlePatterns { get; init; } = [];

    /// <summary>Gets the words of which a title must have one.</summary>
    public IReadOnlyList<string> TitleRequired { get; init; } = [];

    /// <summary>Gets the words that a title must not have.</summary>
    public IReadOnlyList<string> TitleForbidden { get; init; } = [];

    /// <summary>Gets whether posts must have a body: <c>required</c>, <c>notAllowed</c> or <c>none</c> (as one likes).</summary>
    public string? BodyPolicy { get; init; }

    /// <summary>Gets the shortest body, or null.</summary>
    public int? MinBodyLength { get; init; }

    /// <summary>Gets the longest body, or null for Reddit's own limit.</summary>
    public int? MaxBodyLength { get; init; }

    /// <summary>Gets the patterns (Python's) of which a body must match one.</summary>
    public IReadOnlyList<string> BodyPatterns { get; init; } = [];

    /// <summary>Gets the words of which a body must have one.</summary>
    public IReadOnlyList<string> BodyRequired { get; init; } = [];

    /// <summary>Gets the words that a body must not have.</summary>
    public IReadOnlyList<string> BodyForbidden { get; init; } = [];

    /// <summary>Gets the only domains that links may lead to, where <see cref="LinkPolicy"/> is <c>whitelist</c>.</summary>
    public IReadOnlyList<string> AllowedDomains { get; init; } = [];

    /// <summary>Gets the domains that links must not lead to, where <see cref="LinkPolicy"/> is <c>blacklist</c>.</summary>
    public IReadOnlyList<string> ForbiddenDomains { get; init; } = [];

    /// <summary>Gets how domains are restricted: <c>none</c>, <c>whitelist</c> or <c>blacklist</c>.</summary>
    public string? LinkPolicy { get; init; }

    /// <summary>Gets whether a post must have flair.</summary>
    public bool IsFlairRequired { get; init; }

    /// <summary>Gets what the moderators tell people who are about to post, or null.</summary>
    public string? Guidelines { get; init; }

    /// <summary>Gets the fewest images of a gallery, or null.</summary>
    public int? MinGalleryItems { get; init; }

    /// <summary>Gets the most images of a gallery, or null.</summary>
    public int? MaxGalleryItems { get; init; }

    /// <summary>Gets whether a gallery's images must have captions: <c>required</c>, <c>notAllowed</c> or <c>none</c>.</summary>
    public string? GalleryCaptions { get; init; }

    /// <summary>Gets whether a gallery's images must have links: <c>required</c>, <c>notAllowed</c> or <c>none</c>.</summary>
    public string? GalleryLinks { get; init; }

    internal static RedditPostRequirements Read(RequirementsData data) => new()
    {
        MinTitleLength = data.TitleTextMinLength,
        MaxTitleLength = data.TitleTextMaxLength,
        TitlePatterns = data.TitleRegexes ?? [],
        TitleRequired = data.TitleRequiredStrings ?? [],
        TitleForbidden = data.TitleBlacklistedStrings ?? [],
        BodyPolicy = data.BodyRestrictionPolicy,
        MinBodyLength = data.BodyTextMinLength,
        MaxBodyLength = data.BodyTextMaxLength,
        BodyPatterns = data.BodyRegexes ?? [],
        BodyRequired = data.BodyRequiredStrings ?? [],
        BodyForbidden = data.BodyBlacklistedStrings ?? [],
        AllowedDomains = data.DomainWhitelist ?? [],
        ForbiddenDomains = data.DomainBlacklist ?? [],
        LinkPolicy = data.LinkRestrictionPolicy,
        IsFlairRequired = data.IsFlairRequired ?? false,
        Guidelines = data.GuidelinesText,
        MinGalleryItems = data.GalleryMinItems,
        MaxGalleryItems = data.GalleryMaxItems,
        GalleryCaptions = data.GalleryCaptionsRequirement,
        GalleryLinks = data.GalleryUrlsRequirement,
    };
}

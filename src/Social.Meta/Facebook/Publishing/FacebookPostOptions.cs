namespace Social.Meta;

/// <summary>What only Facebook has.</summary>
public sealed record FacebookPostOptions : PostOptions
{
    /// <inheritdoc/>
    public override PlatformName Platform => PlatformName.Facebook;

    internal static FacebookPostOptions None { get; } = new();

    /// <summary>Gets who alone sees the post, or null for everyone.</summary>
    public FacebookAudience? Targeting { get; init; }

    /// <summary>Gets who sees the post rather than others, or null.</summary>
    public FacebookAudience? FeedTargeting { get; init; }

    /// <summary>Gets whether the post is kept as a draft on the Page.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Gets whether the post is made and not shown on the Page, for advertising.</summary>
    public bool IsUnpublished { get; init; }

    /// <summary>Gets the id of the Page of a place, or null.</summary>
    public string? PlaceId { get; init; }

    /// <summary>Gets the ids of tagged people; only with a place.</summary>
    public IReadOnlyList<string> TaggedUserIds { get; init => field = value ?? []; } = [];

    /// <summary>Gets the button under a link or video, or null.</summary>
    public FacebookCallToAction? CallToAction { get; init; }

    /// <summary>Gets the cards of a link carousel; only with a link.</summary>
    public IReadOnlyList<FacebookLinkCard> LinkCards { get; init => field = value ?? []; } = [];

    /// <summary>Gets the time in the past that the post is shown under, or null.</summary>
    public DateTimeOffset? BackdatedTime { get; init; }

    /// <summary>Gets how exact that time is: <c>year</c>, <c>month</c>, <c>day</c>, <c>hour</c>, <c>min</c>; or null.</summary>
    public string? BackdatedTimeGranularity { get; init; }

    /// <summary>Gets a video's category in Facebook's words, such as <c>TECHNOLOGY</c>, or null.</summary>
    public string? ContentCategory { get; init; }

    /// <summary>Gets a video's tags.</summary>
    public IReadOnlyList<string> ContentTags { get; init => field = value ?? []; } = [];

    /// <summary>Gets whether a video may be embedded elsewhere, or null for the Page's default.</summary>
    public bool? IsEmbeddable { get; init; }

    /// <summary>Gets whether a video makes no post in the feed.</summary>
    public bool? HasNoStory { get; init; }
}

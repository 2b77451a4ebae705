namespace Social.Google;

/// <summary>A local post as Google has it.</summary>
public sealed record LocalPost
{
    /// <summary>Gets the id, unique within its location.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the full name: <c>accounts/A/locations/L/localPosts/P</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Gets where it stands.</summary>
    public LocalPostState State { get; init; }

    /// <summary>Gets what it is about.</summary>
    public LocalPostTopic Topic { get; init; }

    /// <summary>Gets the text, or null.</summary>
    public string? Summary { get; init; }

    /// <summary>Gets the language, or null.</summary>
    public string? Language { get; init; }

    /// <summary>Gets the button, or null.</summary>
    public LocalPostCallToAction? CallToAction { get; init; }

    /// <summary>Gets the event, or null.</summary>
    public LocalPostEvent? Event { get; init; }

    /// <summary>Gets the offer, or null.</summary>
    public LocalPostOffer? Offer { get; init; }

    /// <summary>Gets the kind of alert, or null.</summary>
    public string? AlertType { get; init; }

    /// <summary>Gets the photos and videos.</summary>
    public IReadOnlyList<LocalPostMedia> Media { get; init; } = [];

    /// <summary>Gets when it shall appear, or null.</summary>
    public DateTimeOffset? ScheduledTime { get; init; }

    /// <summary>Gets when it was made, by Google's clock, or null.</summary>
    public DateTimeOffset? CreateTime { get; init; }

    /// <summary>Gets when it was last changed, by Google's clock, or null.</summary>
    public DateTimeOffset? UpdateTime { get; init; }

    /// <summary>Gets where people can see it; null while Google looks at it.</summary>
    public Uri? SearchUrl { get; init; }
}

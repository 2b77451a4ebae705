namespace Social.Google;

/// <summary>A customer's review as Google has it.</summary>
public sealed record BusinessReview
{
    /// <summary>Gets the id, unique within its location.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the full name: <c>accounts/A/locations/L/reviews/R</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the stars, 1 to 5, or null.</summary>
    public int? Stars { get; init; }

    /// <summary>Gets the text; null for a rating alone. It may hold Google's translation before the original.</summary>
    public string? Comment { get; init; }

    /// <summary>Gets the reviewer's name; null when anonymous.</summary>
    public string? ReviewerName { get; init; }

    /// <summary>Gets the reviewer's picture, or null.</summary>
    public Uri? ReviewerPhotoUrl { get; init; }

    /// <summary>Gets whether the reviewer is anonymous.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>Gets when it was written, or null.</summary>
    public DateTimeOffset? CreateTime { get; init; }

    /// <summary>Gets when it was last changed, or null.</summary>
    public DateTimeOffset? UpdateTime { get; init; }

    /// <summary>Gets the owner's reply, or null.</summary>
    public BusinessReviewReply? Reply { get; init; }

    /// <summary>Gets the photos and videos.</summary>
    public IReadOnlyList<BusinessReviewMedia> Media { get; init; } = [];

    /// <summary>Gets where a person replies on Google's own page, or null.</summary>
    public Uri? ReplyUrl { get; init; }
}

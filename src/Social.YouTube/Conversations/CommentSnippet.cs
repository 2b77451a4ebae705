namespace Social.YouTube;

/// <summary>What a comment says, and who says it.</summary>
public sealed record CommentSnippet
{
    /// <summary>Gets the text as it was written; only its author and the owner see it.</summary>
    public string? TextOriginal { get; init; }

    /// <summary>Gets the text as it is shown, HTML unless plain text was asked for.</summary>
    public string? TextDisplay { get; init; }

    /// <summary>Gets the comment it answers, or null.</summary>
    public string? ParentId { get; init; }

    /// <summary>Gets the video's id, or null.</summary>
    public string? VideoId { get; init; }

    /// <summary>Gets the id of the channel it is under, or null.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Gets the author's name.</summary>
    public string? AuthorDisplayName { get; init; }

    /// <summary>Gets the author's channel; null when that is deleted.</summary>
    public CommentAuthorChannelId? AuthorChannelId { get; init; }

    /// <summary>Gets the likes.</summary>
    public int? LikeCount { get; init; }

    /// <summary>Gets <c>published</c>, <c>heldForReview</c>, <c>likelySpam</c> or <c>rejected</c>; for the owner only.</summary>
    public string? ModerationStatus { get; init; }

    /// <summary>Gets when it was made.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Gets when it was last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Gets the address of its picture, or null.</summary>
    public string? ImageUrl { get; init; }
}

namespace Social.Reddit;

/// <summary>Which comments of a post to read.</summary>
public sealed record RedditCommentQuery
{
    /// <summary>Gets the order: <c>confidence</c>, <c>top</c>, <c>new</c>, <c>controversial</c>, <c>old</c> or <c>qa</c>; null for the subreddit's own.</summary>
    public string? Sort { get; init; }

    /// <summary>Gets how many comments to read at most, or null for Reddit's default.</summary>
    public int? Limit { get; init; }

    /// <summary>Gets how deep to read, or null for Reddit's default.</summary>
    public int? Depth { get; init; }

    /// <summary>Gets the only comment whose thread to read, or null for all.</summary>
    public string? CommentId { get; init; }
}

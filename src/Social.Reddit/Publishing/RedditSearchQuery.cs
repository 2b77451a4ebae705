namespace Social.Reddit;

/// <summary>What to search posts for.</summary>
public sealed record RedditSearchQuery
{
    /// <summary>Gets the words, at most 512 characters; Reddit's operators such as <c>author:</c> and <c>flair:</c> are allowed.</summary>
    public required string Query { get; init; }

    /// <summary>Gets the only subreddit to search, or null for all.</summary>
    public string? Subreddit { get; init; }

    /// <summary>Gets the order: <c>relevance</c>, <c>hot</c>, <c>top</c>, <c>new</c> or <c>comments</c>; null for Reddit's default.</summary>
    public string? Sort { get; init; }

    /// <summary>Gets the span: <c>hour</c>, <c>day</c>, <c>week</c>, <c>month</c>, <c>year</c> or <c>all</c>; null for Reddit's default.</summary>
    public string? Time { get; init; }
}

namespace Social.Twitter;

/// <summary>What a post answers.</summary>
public sealed record TweetReply
{
    /// <summary>Gets the id of the post it answers.</summary>
    public required string InReplyToTweetId { get; init; }

    /// <summary>Gets the ids of users left out of the mentions at its head, or null.</summary>
    public IReadOnlyList<string>? ExcludeReplyUserIds { get; init; }

    /// <summary>Gets whether X fills in the mentions; accepted without effect since August 2026.</summary>
    public bool? AutoPopulateReplyMetadata { get; init; }
}

namespace Social.YouTube;

/// <summary>A comment under a video and the replies to it.</summary>
public sealed record YouTubeCommentThread
{
    /// <summary>Gets the id, which is its first comment's.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the first comment.</summary>
    public CommentThreadSnippet? Snippet { get; init; }

    /// <summary>Gets some of the replies; <see cref="YouTubeComments.ListReplies"/> gives all.</summary>
    public CommentThreadReplies? Replies { get; init; }
}

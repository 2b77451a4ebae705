namespace Social.YouTube;

/// <summary>Some replies of a thread.</summary>
public sealed record CommentThreadReplies
{
    /// <summary>Gets at most five of them.</summary>
    public IReadOnlyList<YouTubeComment>? Comments { get; init; }
}

namespace Social.Reddit;

/// <summary>A post and its comments.</summary>
public sealed record RedditCommentTree
{
    /// <summary>Gets the post.</summary>
    public required RedditPost Post { get; init; }

    /// <summary>Gets the comments at the top, with their answers.</summary>
    public IReadOnlyList<RedditComment> Comments { get; init; } = [];

    /// <summary>Gets the comments at the top that were left out, or null.</summary>
    public RedditMoreComments? More { get; init; }
}

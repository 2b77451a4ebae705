namespace Social.TikTok;

/// <summary>Which comments to list.</summary>
public sealed record TikTokCommentQuery
{
    /// <summary>Gets the comments' ids, at most 30, or null for all.</summary>
    public IReadOnlyList<string>? CommentIds { get; init; }

    /// <summary>Gets whether the replies come with them, or null for TikTok's default.</summary>
    public bool? IncludeReplies { get; init; }

    /// <summary>Gets whether hidden comments come too.</summary>
    public bool IncludeHidden { get; init; }

    /// <summary>Gets what to order by: <c>create_time</c>, <c>likes</c>, <c>replies</c>; or null.</summary>
    public string? SortField { get; init; }

    /// <summary>Gets whether the smallest come first.</summary>
    public bool IsAscending { get; init; }
}

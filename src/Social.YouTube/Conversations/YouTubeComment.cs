namespace Social.YouTube;

/// <summary>A comment or a reply to one.</summary>
public sealed record YouTubeComment
{
    /// <summary>Gets the id.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the mark of this version, or null.</summary>
    public string? ETag { get; init; }

    /// <summary>Gets what it says.</summary>
    public CommentSnippet? Snippet { get; init; }
}

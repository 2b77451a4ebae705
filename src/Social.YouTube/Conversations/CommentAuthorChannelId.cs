namespace Social.YouTube;

/// <summary>The channel of a comment's author.</summary>
public sealed record CommentAuthorChannelId
{
    /// <summary>Gets the id.</summary>
    public string? Value { get; init; }
}

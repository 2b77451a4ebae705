namespace Social.Meta;

/// <summary>A comment on a medium of the account; its type tells those under a live broadcast (<c>live_comments</c>) from the others.</summary>
public sealed record InstagramCommentEvent : WebhookEvent
{
    /// <summary>Gets the comment, or null.</summary>
    public string? CommentId { get; init; }

    /// <summary>Gets the comment that it answers, or null.</summary>
    public string? ParentId { get; init; }

    /// <summary>Gets the medium, or null.</summary>
    public string? MediaId { get; init; }

    /// <summary>Gets where the medium is: <c>FEED</c>, <c>REELS</c>, <c>STORY</c>, <c>AD</c>; or null. An open set.</summary>
    public string? MediaProductType { get; init; }

    /// <summary>Gets who wrote it: an id that holds for this account alone; or null.</summary>
    public string? AuthorId { get; init; }

    /// <summary>Gets the name of who wrote it, or null.</summary>
    public string? AuthorHandle { get; init; }

    /// <summary>Gets the words, or null.</summary>
    public string? Text { get; init; }

    /// <summary>Gets whether the account wrote it itself: answering those would never end.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Returns type and id, none of the words.</summary>
    public override string ToString() => $"{Type} {CommentId}";
}

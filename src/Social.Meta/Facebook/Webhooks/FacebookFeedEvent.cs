namespace Social.Meta;

/// <summary>Something on a Page: a post, comment, reaction, photo, … was added, edited, hidden or removed. Every part but the action can be missing.</summary>
public sealed record FacebookFeedEvent : WebhookEvent
{
    /// <summary>Gets what it is: <c>post</c>, <c>status</c>, <c>comment</c>, <c>reaction</c>, <c>photo</c>, <c>video</c>, <c>share</c>, …; or null. An open set.</summary>
    public string? Item { get; init; }

    /// <summary>Gets what happened: <c>add</c>, <c>edited</c>, <c>remove</c>, <c>hide</c>, …; or null. An open set.</summary>
    public string? Verb { get; init; }

    /// <summary>Gets the post, or null.</summary>
    public string? PostId { get; init; }

    /// <summary>Gets the comment, or null.</summary>
    public string? CommentId { get; init; }

    /// <summary>Gets what a comment answers: the post, or another comment; or null.</summary>
    public string? ParentId { get; init; }

    /// <summary>Gets who did it, or null where Facebook does not tell.</summary>
    public string? AuthorId { get; init; }

    /// <summary>Gets the name of who did it, or null.</summary>
    public string? AuthorName { get; init; }

    /// <summary>Gets the words, or null.</summary>
    public string? Text { get; init; }

    /// <summary>Gets the reaction in Facebook's word, such as <c>like</c>; or null.</summary>
    public string? Reaction { get; init; }

    /// <summary>Gets whether it is hidden, or null.</summary>
    public bool? IsHidden { get; init; }

    /// <summary>Gets whether the Page did it itself: answering those would never end.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Returns what happened to what, none of the words.</summary>
    public override string ToString() => $"{Item} {Verb} {CommentId ?? PostId}";
}

namespace Social.Reddit;

/// <summary>Something in an inbox: a private message, or a comment that answers or mentions the account.</summary>
public sealed record RedditInboxMessage
{
    /// <summary>Gets the fullname: <c>t4_…</c> of a message, <c>t1_…</c> of a comment. Answering takes it.</summary>
    public required string Fullname { get; init; }

    /// <summary>Gets whether it is a comment.</summary>
    public bool IsComment { get; init; }

    /// <summary>Gets the subject, or null.</summary>
    public string? Subject { get; init; }

    /// <summary>Gets the text in Markdown.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>Gets who wrote it, or null for Reddit itself.</summary>
    public string? Author { get; init; }

    /// <summary>Gets whom it was sent to, or null.</summary>
    public string? Recipient { get; init; }

    /// <summary>Gets the fullname of what it answers, or null.</summary>
    public string? ParentFullname { get; init; }

    /// <summary>Gets the path of a comment's place, or null.</summary>
    public string? Context { get; init; }

    /// <summary>Gets when it was made, or null.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Gets whether it is unread.</summary>
    public bool IsUnread { get; init; }
}

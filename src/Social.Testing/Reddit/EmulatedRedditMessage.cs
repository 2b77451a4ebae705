namespace Social.Testing;

/// <summary>Something in a user's inbox: a private message, or the notice of a reply.</summary>
public sealed class EmulatedRedditMessage
{
    internal EmulatedRedditMessage(string id, EmulatedRedditUser from, EmulatedRedditUser to, string subject, string text, DateTimeOffset at)
    {
        Id = id;
        From = from;
        To = to;
        Subject = subject;
        Text = text;
        CreatedAt = at;
    }

    /// <summary>Gets the id in base 36, without its prefix.</summary>
    public string Id { get; }

    /// <summary>Gets the id with its prefix: <c>t4_</c>, or the comment's own for the notice of a reply.</summary>
    public string Fullname => Comment?.Fullname ?? "t4_" + Id;

    /// <summary>Gets the sender.</summary>
    public EmulatedRedditUser From { get; }

    /// <summary>Gets the recipient.</summary>
    public EmulatedRedditUser To { get; }

    /// <summary>Gets the subject.</summary>
    public string Subject { get; }

    /// <summary>Gets the text.</summary>
    public string Text { get; }

    /// <summary>Gets when it was sent.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>Gets or sets whether the recipient has not read it.</summary>
    public bool IsUnread { get; set; } = true;

    /// <summary>Gets the comment that this is the notice of; null for a private message.</summary>
    public EmulatedRedditComment? Comment { get; internal set; }

    /// <summary>Gets the message that it answers.</summary>
    public EmulatedRedditMessage? Parent { get; internal set; }

    /// <inheritdoc />
    public override string ToString() => Fullname;
}

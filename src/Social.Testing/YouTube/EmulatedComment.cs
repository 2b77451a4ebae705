namespace Social.Testing;

/// <summary>A comment of the emulated YouTube: the top of a thread, or a reply.</summary>
public sealed class EmulatedComment
{
    internal EmulatedComment(string id, EmulatedVideo video, EmulatedChannel author, EmulatedComment? parent, string text, DateTimeOffset publishedAt)
    {
        Id = id;
        Video = video;
        Author = author;
        Parent = parent;
        Text = text;
        PublishedAt = UpdatedAt = publishedAt;
    }

    /// <summary>Gets the id; a reply's begins with that of its parent.</summary>
    public string Id { get; }

    /// <summary>Gets the video.</summary>
    public EmulatedVideo Video { get; }

    /// <summary>Gets the channel that wrote it.</summary>
    public EmulatedChannel Author { get; }

    /// <summary>Gets the comment that it answers; null at the top of a thread.</summary>
    public EmulatedComment? Parent { get; }

    /// <summary>Gets the text as written.</summary>
    public string Text { get; internal set; }

    /// <summary>Gets when it was written.</summary>
    public DateTimeOffset PublishedAt { get; }

    /// <summary>Gets when it was changed last.</summary>
    public DateTimeOffset UpdatedAt { get; internal set; }

    /// <summary>Gets or sets the moderation: <c>published</c>, <c>heldForReview</c>, <c>likelySpam</c> or <c>rejected</c>.</summary>
    public string ModerationStatus { get; set; } = "published";

    /// <summary>Gets or sets the number of likes.</summary>
    public int Likes { get; set; }

    /// <inheritdoc />
    public override string ToString() => $"comment {Id}";
}

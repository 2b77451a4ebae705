namespace Social.Testing;

/// <summary>A comment on the emulated TikTok.</summary>
public sealed class EmulatedTikTokComment
{
    internal EmulatedTikTokComment(long id, EmulatedTikTokVideo video, EmulatedTikTokUser author, string text, DateTimeOffset createdAt, EmulatedTikTokComment? parent)
    {
        Id = id;
        Video = video;
        Author = author;
        Text = text;
        CreatedAt = createdAt;
        Parent = parent;
    }

    /// <summary>Gets the id.</summary>
    public long Id { get; }

    /// <summary>Gets the commented post.</summary>
    public EmulatedTikTokVideo Video { get; }

    /// <summary>Gets who wrote it.</summary>
    public EmulatedTikTokUser Author { get; }

    /// <summary>Gets the text.</summary>
    public string Text { get; }

    /// <summary>Gets when it was written.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>Gets the comment that it answers; null when it stands by itself.</summary>
    public EmulatedTikTokComment? Parent { get; }

    /// <summary>Gets or sets the number of likes.</summary>
    public long LikeCount { get; set; }

    /// <summary>Gets or sets whether the owner of the post liked it.</summary>
    public bool IsLiked { get; set; }

    /// <summary>Gets or sets whether the owner of the post pinned it.</summary>
    public bool IsPinned { get; set; }

    /// <summary>Gets or sets whether the owner of the post hid it.</summary>
    public bool IsHidden { get; set; }

    /// <inheritdoc />
    public override string ToString() => $"comment {Id} by {Author}";
}

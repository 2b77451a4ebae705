namespace Social.Testing;

/// <summary>A post or a comment of the emulated Reddit.</summary>
public abstract class EmulatedRedditThing
{
    private protected EmulatedRedditThing(string id, EmulatedRedditUser author, string text, DateTimeOffset createdAt)
    {
        Id = id;
        Author = author;
        Text = text;
        CreatedAt = createdAt;
    }

    /// <summary>Gets the id in base 36, without its prefix.</summary>
    public string Id { get; }

    /// <summary>Gets the id with its prefix: <c>t3_</c> of posts, <c>t1_</c> of comments.</summary>
    public abstract string Fullname { get; }

    /// <summary>Gets the author, also of what was deleted.</summary>
    public EmulatedRedditUser Author { get; }

    /// <summary>Gets when it was posted.</summary>
    public DateTimeOffset CreatedAt { get; internal set; }

    /// <summary>Gets the text, Markdown.</summary>
    public string Text { get; internal set; }

    /// <summary>Gets when it was last edited; null when it never was.</summary>
    public DateTimeOffset? EditedAt { get; internal set; }

    /// <summary>Gets whether the author deleted it.</summary>
    public bool IsDeleted { get; internal set; }

    /// <summary>Gets or sets who removed it: <c>moderator</c>, <c>automod_filtered</c> and others; null when it stands.</summary>
    public string? RemovedByCategory { get; set; }

    /// <summary>Gets or sets whether nobody may answer.</summary>
    public bool IsLocked { get; set; }

    /// <summary>Gets whether answers reach the author's inbox.</summary>
    public bool SendReplies { get; internal set; } = true;

    /// <summary>Gets or sets the score without the votes of this emulator's users.</summary>
    public int BaseScore { get; set; }

    /// <summary>Gets the score.</summary>
    public int Score => BaseScore + Votes.Values.Sum();

    internal Dictionary<EmulatedRedditUser, int> Votes { get; } = [];

    internal bool IsGone => IsDeleted || RemovedByCategory is not null;

    /// <inheritdoc />
    public override string ToString() => Fullname;
}

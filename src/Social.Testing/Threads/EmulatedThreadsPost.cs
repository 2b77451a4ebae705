namespace Social.Testing;

/// <summary>A post of Threads.</summary>
public sealed class EmulatedThreadsPost
{
    internal EmulatedThreadsPost(string id, EmulatedThreadsUser author, EmulatedThreadsContainer container, DateTimeOffset createdAt)
    {
        Id = id;
        Author = author;
        Container = container;
        CreatedAt = createdAt;
    }

    /// <summary>Gets the id.</summary>
    public string Id { get; }

    /// <summary>Gets whose it is.</summary>
    public EmulatedThreadsUser Author { get; }

    /// <summary>Gets what it was made from.</summary>
    public EmulatedThreadsContainer Container { get; }

    /// <summary>Gets when it appeared.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>Gets the text, or null.</summary>
    public string? Text => Container.Text;

    /// <summary>Gets the post that it answers, or null.</summary>
    public EmulatedThreadsPost? ReplyTo { get; internal init; }

    /// <summary>Gets the post that it quotes, or null.</summary>
    public string? QuotedId { get; internal init; }

    /// <summary>Gets whether it is hidden below the post it answers.</summary>
    public bool IsHidden { get; internal set; }

    /// <summary>Gets the counts of its insights by name; a test may change them.</summary>
    public IDictionary<string, long> Insights { get; } = new Dictionary<string, long> { ["views"] = 0, ["likes"] = 0, ["replies"] = 0, ["reposts"] = 0, ["quotes"] = 0, ["shares"] = 0 };
}

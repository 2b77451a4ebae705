namespace Social;

/// <summary>A post as it stands on a network.</summary>
public sealed record PublishedPost
{
    /// <summary>Gets the reference.</summary>
    public required PostReference Reference { get; init; }

    /// <summary>Gets the text in full, or null.</summary>
    public string? Text { get; init; }

    /// <summary>Gets the title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the author's id, or null.</summary>
    public string? AuthorId { get; init; }

    /// <summary>Gets the author's handle, or null.</summary>
    public string? AuthorHandle { get; init; }

    /// <summary>Gets when it was made, by the network's clock, or null.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Gets the language, or null.</summary>
    public string? Language { get; init; }

    /// <summary>Gets the id of the post it answers, or null.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>Gets the id of the post it quotes, or null.</summary>
    public string? QuotedId { get; init; }

    /// <summary>Gets the id of the post it repeats, or null.</summary>
    public string? RepostedId { get; init; }

    /// <summary>Gets the id of the conversation, or null.</summary>
    public string? ConversationId { get; init; }

    /// <summary>Gets the media.</summary>
    public IReadOnlyList<PublishedMedia> Media { get; init; } = [];

    /// <summary>Gets the metrics that came with it.</summary>
    public IReadOnlyList<MetricValue> Metrics { get; init; } = [];
}

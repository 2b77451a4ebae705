namespace Social;

/// <summary>A comment or reply.</summary>
public sealed record Comment
{
    /// <summary>Gets the network's id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the post it belongs to.</summary>
    public required string PostId { get; init; }

    /// <summary>Gets the comment it answers, or null when it answers the post.</summary>
    public string? ParentId { get; init; }

    /// <summary>Gets the text, or null when the network does not give it.</summary>
    public string? Text { get; init; }

    /// <summary>Gets the author's id, or null.</summary>
    public string? AuthorId { get; init; }

    /// <summary>Gets the author's handle, or null.</summary>
    public string? AuthorHandle { get; init; }

    /// <summary>Gets when it was made, or null.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Gets whether it is hidden, or null when the network does not say.</summary>
    public bool? IsHidden { get; init; }

    /// <summary>Gets the metrics that came with it.</summary>
    public IReadOnlyList<MetricValue> Metrics { get; init; } = [];
}

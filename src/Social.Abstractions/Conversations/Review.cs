namespace Social;

/// <summary>A customer's review.</summary>
public sealed record Review
{
    /// <summary>Gets the network's id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the rating, 1 to 5, or null.</summary>
    public int? Rating { get; init; }

    /// <summary>Gets the text, or null.</summary>
    public string? Text { get; init; }

    /// <summary>Gets the reviewer's name, or null when anonymous.</summary>
    public string? AuthorName { get; init; }

    /// <summary>Gets when it was written, or null.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Gets the owner's reply, or null.</summary>
    public string? ReplyText { get; init; }
}

namespace Social;

/// <summary>A run of text: plain, or a mention of somebody.</summary>
public sealed record TextSegment
{
    /// <summary>Gets the text as a reader sees it; for a mention, the display name or handle.</summary>
    public required string Text { get; init; }

    /// <summary>Gets whom the segment mentions, by the network's id, handle or URN; null for plain text.</summary>
    public string? MentionId { get; init; }

    /// <summary>Makes plain text.</summary>
    /// <param name="text">The text.</param>
    public static TextSegment Plain(string text) => new() { Text = text };

    /// <summary>Makes a mention.</summary>
    /// <param name="id">Whom, by the network's id, handle or URN.</param>
    /// <param name="text">What a reader sees.</param>
    public static TextSegment Mention(string id, string text) => new() { Text = text, MentionId = id };
}

namespace Social;

/// <summary>A message to a recipient; networks derive richer ones.</summary>
public record Message
{
    /// <summary>Gets the text, or null.</summary>
    public string? Text { get; init; }

    /// <summary>Gets the media, in order.</summary>
    public IReadOnlyList<MediaAttachment> Media { get; init; } = [];

    /// <summary>Gets the message this one answers, or null.</summary>
    public string? ReplyToId { get; init; }
}

namespace Social.YouTube;

/// <summary>The title of a stream.</summary>
public sealed record LiveStreamSnippet
{
    /// <summary>Gets the title.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the description.</summary>
    public string? Description { get; init; }

    /// <summary>Gets when it was made; read only.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Gets the channel's id; read only.</summary>
    public string? ChannelId { get; init; }
}

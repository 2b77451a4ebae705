namespace Social.YouTube;

/// <summary>Title and description of a playlist.</summary>
public sealed record PlaylistSnippet
{
    /// <summary>Gets the title: 1 to 150 characters.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the description: at most 5,000 characters.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the language of both, a BCP 47 tag.</summary>
    public string? DefaultLanguage { get; init; }

    /// <summary>Gets when it was made; read only.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Gets the channel's id; read only.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Gets the channel's title; read only.</summary>
    public string? ChannelTitle { get; init; }

    /// <summary>Gets the pictures by the name of their size; read only.</summary>
    public IReadOnlyDictionary<string, YouTubeThumbnail>? Thumbnails { get; init; }
}

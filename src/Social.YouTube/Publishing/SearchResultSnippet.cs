namespace Social.YouTube;

/// <summary>What a search result is about.</summary>
public sealed record SearchResultSnippet
{
    /// <summary>Gets the title, HTML-escaped.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the beginning of the description, HTML-escaped.</summary>
    public string? Description { get; init; }

    /// <summary>Gets when it was published.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Gets the channel's id.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Gets the channel's title, HTML-escaped.</summary>
    public string? ChannelTitle { get; init; }

    /// <summary>Gets the pictures by the name of their size.</summary>
    public IReadOnlyDictionary<string, YouTubeThumbnail>? Thumbnails { get; init; }

    /// <summary>Gets <c>none</c>, <c>upcoming</c> or <c>live</c>.</summary>
    public string? LiveBroadcastContent { get; init; }
}

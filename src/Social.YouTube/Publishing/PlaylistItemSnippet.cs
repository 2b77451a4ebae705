namespace Social.YouTube;

/// <summary>Which video is where in which playlist.</summary>
public sealed record PlaylistItemSnippet
{
    /// <summary>Gets the playlist's id.</summary>
    public string? PlaylistId { get; init; }

    /// <summary>Gets the video.</summary>
    public YouTubeResourceId? ResourceId { get; init; }

    /// <summary>Gets the place, from 0; null puts it at the end.</summary>
    public int? Position { get; init; }

    /// <summary>Gets the video's title; read only.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the video's description; read only.</summary>
    public string? Description { get; init; }

    /// <summary>Gets when it was put into the playlist; read only.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Gets the id of the channel whose playlist it is; read only.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Gets that channel's title; read only.</summary>
    public string? ChannelTitle { get; init; }

    /// <summary>Gets the id of the video's own channel; read only.</summary>
    public string? VideoOwnerChannelId { get; init; }

    /// <summary>Gets the title of the video's own channel; read only.</summary>
    public string? VideoOwnerChannelTitle { get; init; }

    /// <summary>Gets the pictures by the name of their size; read only.</summary>
    public IReadOnlyDictionary<string, YouTubeThumbnail>? Thumbnails { get; init; }
}

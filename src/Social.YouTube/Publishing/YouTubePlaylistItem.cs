namespace Social.YouTube;

/// <summary>A video in a playlist. Its id is not the video's.</summary>
public sealed record YouTubePlaylistItem
{
    /// <summary>Gets the id of the place in the playlist.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the mark of this version, or null.</summary>
    public string? ETag { get; init; }

    /// <summary>Gets what is where.</summary>
    public PlaylistItemSnippet? Snippet { get; init; }

    /// <summary>Gets the video's id and the time it was published.</summary>
    public PlaylistItemContentDetails? ContentDetails { get; init; }

    /// <summary>Gets who may see the video.</summary>
    public PlaylistStatus? Status { get; init; }
}

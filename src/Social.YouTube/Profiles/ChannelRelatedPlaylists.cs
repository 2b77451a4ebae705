namespace Social.YouTube;

/// <summary>A channel's own playlists.</summary>
public sealed record ChannelRelatedPlaylists
{
    /// <summary>Gets the id of the playlist of its uploads.</summary>
    public string? Uploads { get; init; }

    /// <summary>Gets the id of the playlist of what it likes; may be empty.</summary>
    public string? Likes { get; init; }
}

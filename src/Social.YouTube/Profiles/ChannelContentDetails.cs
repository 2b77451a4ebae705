namespace Social.YouTube;

/// <summary>What belongs to a channel.</summary>
public sealed record ChannelContentDetails
{
    /// <summary>Gets its own playlists.</summary>
    public ChannelRelatedPlaylists? RelatedPlaylists { get; init; }
}

namespace Social.YouTube;

/// <summary>Names a resource of any kind.</summary>
public sealed record YouTubeResourceId
{
    /// <summary>Gets the kind, such as <c>youtube#video</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>Gets the video's id, or null.</summary>
    public string? VideoId { get; init; }

    /// <summary>Gets the channel's id, or null.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Gets the playlist's id, or null.</summary>
    public string? PlaylistId { get; init; }
}

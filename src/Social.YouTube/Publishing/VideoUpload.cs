namespace Social.YouTube;

/// <summary>A video to upload, with YouTube's own resource.</summary>
public sealed record VideoUpload
{
    /// <summary>Gets the file.</summary>
    public required MediaSource Source { get; init; }

    /// <summary>Gets the resource: its parts that are not null are stored. It needs a title.</summary>
    public required YouTubeVideo Video { get; init; }

    /// <summary>Gets whether subscribers are told, or null for yes.</summary>
    public bool? NotifySubscribers { get; init; }

    /// <summary>Gets the thumbnail to set afterwards, or null.</summary>
    public MediaSource? Thumbnail { get; init; }

    /// <summary>Gets the captions to add afterwards.</summary>
    public IReadOnlyList<MediaCaptions> Captions { get; init => field = value ?? []; } = [];

    /// <summary>Gets the playlists to add it to afterwards.</summary>
    public IReadOnlyList<string> Playlists { get; init => field = value ?? []; } = [];

    /// <summary>Gets a comment to put under it afterwards, or null.</summary>
    public string? FirstComment { get; init; }
}

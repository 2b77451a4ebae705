namespace Social.YouTube;

/// <summary>A channel. What was not asked for, or is not to be seen, is null.</summary>
public sealed record YouTubeChannel
{
    /// <summary>Gets the id, <c>UC…</c>.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the mark of this version, or null.</summary>
    public string? ETag { get; init; }

    /// <summary>Gets title, handle and description.</summary>
    public ChannelSnippet? Snippet { get; init; }

    /// <summary>Gets the counters.</summary>
    public ChannelStatistics? Statistics { get; init; }

    /// <summary>Gets the playlists that belong to it.</summary>
    public ChannelContentDetails? ContentDetails { get; init; }

    /// <summary>Gets what it may do.</summary>
    public ChannelStatus? Status { get; init; }

    /// <summary>Gets how it presents itself; for the owner.</summary>
    public ChannelBrandingSettings? BrandingSettings { get; init; }
}

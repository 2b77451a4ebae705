namespace Social.YouTube;

/// <summary>A playlist.</summary>
public sealed record YouTubePlaylist
{
    /// <summary>Gets the id; null in one that is to be created.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the mark of this version, or null.</summary>
    public string? ETag { get; init; }

    /// <summary>Gets title and description.</summary>
    public PlaylistSnippet? Snippet { get; init; }

    /// <summary>Gets who may see it.</summary>
    public PlaylistStatus? Status { get; init; }

    /// <summary>Gets how many videos it has.</summary>
    public PlaylistContentDetails? ContentDetails { get; init; }
}

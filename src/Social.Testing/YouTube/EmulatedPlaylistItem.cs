namespace Social.Testing;

/// <summary>An entry of a playlist.</summary>
public sealed class EmulatedPlaylistItem
{
    internal EmulatedPlaylistItem(string id, EmulatedPlaylist playlist, EmulatedVideo video, DateTimeOffset addedAt)
    {
        Id = id;
        Playlist = playlist;
        Video = video;
        AddedAt = addedAt;
    }

    /// <summary>Gets the id of the entry, which is not that of the video.</summary>
    public string Id { get; }

    /// <summary>Gets the playlist.</summary>
    public EmulatedPlaylist Playlist { get; }

    /// <summary>Gets the video.</summary>
    public EmulatedVideo Video { get; }

    /// <summary>Gets when it was added.</summary>
    public DateTimeOffset AddedAt { get; }

    /// <summary>Gets the note.</summary>
    public string? Note { get; internal set; }

    /// <inheritdoc />
    public override string ToString() => $"playlist item {Id}";
}

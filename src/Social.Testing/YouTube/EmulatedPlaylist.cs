using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>A playlist of the emulated YouTube.</summary>
public sealed class EmulatedPlaylist
{
    internal EmulatedPlaylist(string id, EmulatedChannel channel, DateTimeOffset createdAt)
    {
        Id = id;
        Channel = channel;
        CreatedAt = createdAt;
    }

    /// <summary>Gets the id.</summary>
    public string Id { get; }

    /// <summary>Gets the channel.</summary>
    public EmulatedChannel Channel { get; }

    /// <summary>Gets when it was created.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>Gets the title.</summary>
    public string Title { get; internal set; } = "";

    /// <summary>Gets the description.</summary>
    public string Description { get; internal set; } = "";

    /// <summary>Gets the privacy: <c>public</c>, <c>unlisted</c> or <c>private</c>.</summary>
    public string PrivacyStatus { get; internal set; } = "public";

    /// <summary>Gets the entries in order.</summary>
    public IReadOnlyList<EmulatedPlaylistItem> Items => [.. Entries];

    internal List<EmulatedPlaylistItem> Entries { get; } = [];

    internal string? DefaultLanguage { get; set; }

    internal string? PodcastStatus { get; set; }

    internal JsonObject? Localizations { get; set; }

    /// <inheritdoc />
    public override string ToString() => $"playlist {Id}";
}

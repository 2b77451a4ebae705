using Social.Pipeline;

namespace Social.YouTube;

/// <summary>Playlists and what is in them.</summary>
/// <remarks>Thread-safe. Creating and adding go through the publish journal: YouTube has no idempotency key. Follows the Data API, "Playlists" and "PlaylistItems".</remarks>
public sealed class YouTubePlaylists
{
    private const int MaxTitle = 150;
    private const string Parts = "snippet,status,contentDetails";

    private readonly YouTubeCreator _creator;

    internal YouTubePlaylists(YouTubeCreator creator) => _creator = creator;

    private PlatformClient Client => _creator.Client;

    /// <summary>Lists the account's own playlists, or another channel's: <c>GET /playlists</c>, 1 unit a page.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="channelId">The channel, or null for the account's own.</param>
    /// <param name="read">What to read of them, or null for the default.</param>
    public SocialPageable<YouTubePlaylist> List(AccountKey account, string? channelId = null, YouTubeRead? read = null) =>
        Playlists(account, channelId, read).ToPageable();

    /// <summary>Creates a playlist: <c>POST /playlists</c>, 50 units.</summary>
    /// <param name="account">The account.</param>
    /// <param name="playlist">The playlist; it needs a title.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>What became of it; its reference's id is the playlist's.</returns>
    /// <exception cref="SocialException">YouTube refused, or could not be reached before the playlist was made.</exception>
    public Task<PublishResult> CreateAsync(AccountKey account, YouTubePlaylist playlist, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(playlist);
        string title = YouTubeInput.Text(playlist.Snippet?.Title, "Title", MaxTitle);
        RoutePath path = RoutePath.Of(PlaylistRoutes.Create).Add("part", playlist.Status is null ? "snippet" : "snippet,status");
        return _creator.CreateAsync(
            account, PlaylistRoutes.Create, path, playlist with { Id = null, ETag = null, ContentDetails = null }, YouTubeJsonContext.Default.YouTubePlaylist,
            async ct => [.. (await Playlists(account, null, null).ReadAsync(ct).ConfigureAwait(false)).Select(p => new CreateResource.Candidate(p.Id, p.Snippet?.PublishedAt, p.Snippet?.Title == title))],
            id => _creator.SiteUrl("/playlist?list=" + Uri.EscapeDataString(id)), options, cancellationToken);
    }

    /// <summary>Changes a playlist: <c>PUT /playlists</c>, 50 units. YouTube replaces the parts that are given; the snippet needs a title.</summary>
    /// <param name="account">The owner.</param>
    /// <param name="playlist">The playlist as it should be, with its id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">YouTube refused or could not be reached.</exception>
    public Task<YouTubePlaylist> UpdateAsync(AccountKey account, YouTubePlaylist playlist, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(playlist);
        YouTubeInput.Id(playlist.Id!, "Id");
        YouTubeInput.Text(playlist.Snippet?.Title, "Title", MaxTitle);
        RoutePath path = RoutePath.Of(PlaylistRoutes.Update).Add("part", playlist.Status is null ? "snippet" : "snippet,status");
        return _creator.PutAsync(account, PlaylistRoutes.Update, path, playlist with { ETag = null, ContentDetails = null }, YouTubeJsonContext.Default.YouTubePlaylist, cancellationToken);
    }

    /// <summary>Deletes a playlist, not its videos: <c>DELETE /playlists</c>, 50 units.</summary>
    /// <param name="account">The owner.</param>
    /// <param name="playlistId">The playlist's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">YouTube refused or could not be reached.</exception>
    public Task DeleteAsync(AccountKey account, string playlistId, CancellationToken cancellationToken = default) =>
        _creator.ActAsync(account, PlaylistRoutes.Delete, RoutePath.Of(PlaylistRoutes.Delete).Add("id", YouTubeInput.Id(playlistId, nameof(playlistId))), cancellationToken);

    /// <summary>Lists what is in a playlist: <c>GET /playlistItems</c>, 1 unit a page. Videos that are private or deleted remain as places without pictures.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="playlistId">The playlist's id.</param>
    /// <param name="read">What to read, or null for the default.</param>
    public SocialPageable<YouTubePlaylistItem> ListItems(AccountKey account, string playlistId, YouTubeRead? read = null)
    {
        YouTubeInput.Id(playlistId, nameof(playlistId));
        return Items(PlaylistRoutes.Items, account, playlistId, null, read).ToPageable();
    }

    /// <summary>Adds a video to a playlist: <c>POST /playlistItems</c>, 50 units.</summary>
    /// <param name="account">The playlist's owner.</param>
    /// <param name="playlistId">The playlist's id.</param>
    /// <param name="videoId">The video's id.</param>
    /// <param name="position">The place, from 0, or null for the end. Only playlists that are sorted by hand take one.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>What became of it; its reference's id is that of the place.</returns>
    /// <exception cref="SocialException">YouTube refused, or could not be reached before the video was added.</exception>
    public Task<PublishResult> AddVideoAsync(AccountKey account, string playlistId, string videoId, int? position = null, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        YouTubeInput.Id(playlistId, nameof(playlistId));
        YouTubeInput.VideoId(videoId, nameof(videoId));
        YouTubePlaylistItem item = new()
        {
            Snippet = new PlaylistItemSnippet { PlaylistId = playlistId, Position = position, ResourceId = new YouTubeResourceId { Kind = "youtube#video", VideoId = videoId } },
        };
        return _creator.CreateAsync(
            account, PlaylistRoutes.AddItem, RoutePath.Of(PlaylistRoutes.AddItem).Add("part", "id,snippet"), item, YouTubeJsonContext.Default.YouTubePlaylistItem,
            async ct => [.. (await Items(PlaylistRoutes.LookAtItems, account, playlistId, videoId, null).ReadAsync(ct).ConfigureAwait(false)).Select(i => new CreateResource.Candidate(i.Id, i.Snippet?.PublishedAt, true))],
            null, options, cancellationToken);
    }

    /// <summary>Moves a place within its playlist, or changes its note: <c>PUT /playlistItems</c>, 50 units.</summary>
    /// <param name="account">The playlist's owner.</param>
    /// <param name="item">The place as it should be, with its id, its playlist and its video.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">YouTube refused or could not be reached.</exception>
    public Task<YouTubePlaylistItem> UpdateItemAsync(AccountKey account, YouTubePlaylistItem item, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        YouTubeInput.Id(item.Id!, "Id");
        YouTubePlaylistItem sent = new()
        {
            Id = item.Id,
            Snippet = new PlaylistItemSnippet { PlaylistId = item.Snippet?.PlaylistId, ResourceId = item.Snippet?.ResourceId, Position = item.Snippet?.Position },
            ContentDetails = item.ContentDetails?.Note is { } note ? new PlaylistItemContentDetails { Note = note } : null,
        };
        RoutePath path = RoutePath.Of(PlaylistRoutes.UpdateItem).Add("part", sent.ContentDetails is null ? "snippet" : "snippet,contentDetails");
        return _creator.PutAsync(account, PlaylistRoutes.UpdateItem, path, sent, YouTubeJsonContext.Default.YouTubePlaylistItem, cancellationToken);
    }

    /// <summary>Takes a place out of its playlist: <c>DELETE /playlistItems</c>, 50 units.</summary>
    /// <param name="account">The playlist's owner.</param>
    /// <param name="itemId">The id of the place, not of the video.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">YouTube refused or could not be reached.</exception>
    public Task RemoveItemAsync(AccountKey account, string itemId, CancellationToken cancellationToken = default) =>
        _creator.ActAsync(account, PlaylistRoutes.RemoveItem, RoutePath.Of(PlaylistRoutes.RemoveItem).Add("id", YouTubeInput.Id(itemId, nameof(itemId))), cancellationToken);

    /// <summary>Returns the playlist of a channel's uploads, newest first.</summary>
    internal static string UploadsOf(string channelId) => "UU" + channelId[2..];

    internal YouTubeListing<YouTubePlaylistItem> Items(SocialRoute route, AccountKey account, string playlistId, string? videoId, YouTubeRead? read) =>
        new(Client, route, account, YouTubeJsonContext.Default.YouTubePageYouTubePlaylistItem)
        {
            Path = () => YouTubeRead.AddTo(RoutePath.Of(route), read, Parts).Add("playlistId", playlistId).Add("videoId", videoId),
        };

    private YouTubeListing<YouTubePlaylist> Playlists(AccountKey account, string? channelId, YouTubeRead? read) =>
        new(Client, PlaylistRoutes.List, account, YouTubeJsonContext.Default.YouTubePageYouTubePlaylist)
        {
            Path = () => YouTubeRead.AddTo(RoutePath.Of(PlaylistRoutes.List), read, Parts).Add("channelId", channelId).Add("mine", channelId is null ? "true" : null),
        };
}

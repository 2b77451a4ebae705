using Social.Pipeline;

namespace Social.YouTube;

/// <summary>The routes of playlists and what is in them.</summary>
internal static class PlaylistRoutes
{
    public static readonly SocialRoute List = VideoRoutes.Route("playlists.list", HttpMethod.Get, "/youtube/v3/playlists", YouTubeScopes.Reading, YouTubeLimits.Read, ReadKind.List);
    public static readonly SocialRoute Create = VideoRoutes.Create("playlists.insert", "/youtube/v3/playlists", YouTubeScopes.Writing, YouTubeLimits.Write);
    public static readonly SocialRoute Update = VideoRoutes.Route("playlists.update", HttpMethod.Put, "/youtube/v3/playlists", YouTubeScopes.Writing, YouTubeLimits.Write, ReadKind.Uncached);
    public static readonly SocialRoute Delete = VideoRoutes.Route("playlists.delete", HttpMethod.Delete, "/youtube/v3/playlists", YouTubeScopes.Writing, YouTubeLimits.Write, ReadKind.Uncached);
    public static readonly SocialRoute Items = VideoRoutes.Route("playlistItems.list", HttpMethod.Get, "/youtube/v3/playlistItems", YouTubeScopes.Reading, YouTubeLimits.Read, ReadKind.List);
    public static readonly SocialRoute LookAtItems = VideoRoutes.Route("playlistItems.list", HttpMethod.Get, "/youtube/v3/playlistItems", YouTubeScopes.Reading, YouTubeLimits.Read, ReadKind.Uncached);
    public static readonly SocialRoute AddItem = VideoRoutes.Create("playlistItems.insert", "/youtube/v3/playlistItems", YouTubeScopes.Writing, YouTubeLimits.Write);
    public static readonly SocialRoute UpdateItem = VideoRoutes.Route("playlistItems.update", HttpMethod.Put, "/youtube/v3/playlistItems", YouTubeScopes.Writing, YouTubeLimits.Write, ReadKind.Uncached);
    public static readonly SocialRoute RemoveItem = VideoRoutes.Route("playlistItems.delete", HttpMethod.Delete, "/youtube/v3/playlistItems", YouTubeScopes.Writing, YouTubeLimits.Write, ReadKind.Uncached);
}

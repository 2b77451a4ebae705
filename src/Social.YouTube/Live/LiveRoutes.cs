using Social.Pipeline;

namespace Social.YouTube;

/// <summary>The routes of live broadcasts and streams. Their prices are not in Google's table; these are the ones commonly quoted.</summary>
internal static class LiveRoutes
{
    public static readonly SocialRoute Broadcasts = VideoRoutes.Route("liveBroadcasts.list", HttpMethod.Get, "/youtube/v3/liveBroadcasts", YouTubeScopes.StreamReading, YouTubeLimits.Read, ReadKind.Uncached);
    public static readonly SocialRoute CreateBroadcast = VideoRoutes.Create("liveBroadcasts.insert", "/youtube/v3/liveBroadcasts", YouTubeScopes.Streaming, YouTubeLimits.Write);
    public static readonly SocialRoute UpdateBroadcast = VideoRoutes.Route("liveBroadcasts.update", HttpMethod.Put, "/youtube/v3/liveBroadcasts", YouTubeScopes.Streaming, YouTubeLimits.Write, ReadKind.Uncached);
    public static readonly SocialRoute DeleteBroadcast = VideoRoutes.Route("liveBroadcasts.delete", HttpMethod.Delete, "/youtube/v3/liveBroadcasts", YouTubeScopes.Streaming, YouTubeLimits.Write, ReadKind.Uncached);
    public static readonly SocialRoute Bind = VideoRoutes.Route("liveBroadcasts.bind", HttpMethod.Post, "/youtube/v3/liveBroadcasts/bind", YouTubeScopes.Streaming, YouTubeLimits.Write, ReadKind.Uncached);
    public static readonly SocialRoute Transition = VideoRoutes.Route("liveBroadcasts.transition", HttpMethod.Post, "/youtube/v3/liveBroadcasts/transition", YouTubeScopes.Streaming, YouTubeLimits.Write, ReadKind.Uncached);
    public static readonly SocialRoute Streams = VideoRoutes.Route("liveStreams.list", HttpMethod.Get, "/youtube/v3/liveStreams", YouTubeScopes.StreamReading, YouTubeLimits.Read, ReadKind.Uncached);
    public static readonly SocialRoute CreateStream = VideoRoutes.Create("liveStreams.insert", "/youtube/v3/liveStreams", YouTubeScopes.Streaming, YouTubeLimits.Write);
    public static readonly SocialRoute UpdateStream = VideoRoutes.Route("liveStreams.update", HttpMethod.Put, "/youtube/v3/liveStreams", YouTubeScopes.Streaming, YouTubeLimits.Write, ReadKind.Uncached);
    public static readonly SocialRoute DeleteStream = VideoRoutes.Route("liveStreams.delete", HttpMethod.Delete, "/youtube/v3/liveStreams", YouTubeScopes.Streaming, YouTubeLimits.Write, ReadKind.Uncached);
}

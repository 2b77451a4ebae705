using Social.Pipeline;

namespace Social.YouTube;

/// <summary>The routes of channels.</summary>
internal static class ChannelRoutes
{
    public static readonly SocialRoute List = VideoRoutes.Route("channels.list", HttpMethod.Get, "/youtube/v3/channels", YouTubeScopes.Reading, YouTubeLimits.Read, ReadKind.Profile);
    public static readonly SocialRoute Update = VideoRoutes.Route("channels.update", HttpMethod.Put, "/youtube/v3/channels", YouTubeScopes.Writing, YouTubeLimits.Write, ReadKind.Uncached);
}

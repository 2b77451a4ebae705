using Social.Pipeline;

namespace Social.YouTube;

/// <summary>The routes of comments. All of them need <c>youtube.force-ssl</c>.</summary>
internal static class CommentRoutes
{
    public static readonly SocialRoute Threads = VideoRoutes.Route("commentThreads.list", HttpMethod.Get, "/youtube/v3/commentThreads", YouTubeScopes.Conversing, YouTubeLimits.Read, ReadKind.List);
    public static readonly SocialRoute LookAtThreads = VideoRoutes.Route("commentThreads.list", HttpMethod.Get, "/youtube/v3/commentThreads", YouTubeScopes.Conversing, YouTubeLimits.Read, ReadKind.Uncached);
    public static readonly SocialRoute CreateThread = VideoRoutes.Create("commentThreads.insert", "/youtube/v3/commentThreads", YouTubeScopes.Conversing, YouTubeLimits.Write);
    public static readonly SocialRoute List = VideoRoutes.Route("comments.list", HttpMethod.Get, "/youtube/v3/comments", YouTubeScopes.Conversing, YouTubeLimits.Read, ReadKind.List);
    public static readonly SocialRoute Look = VideoRoutes.Route("comments.list", HttpMethod.Get, "/youtube/v3/comments", YouTubeScopes.Conversing, YouTubeLimits.Read, ReadKind.Uncached);
    public static readonly SocialRoute Create = VideoRoutes.Create("comments.insert", "/youtube/v3/comments", YouTubeScopes.Conversing, YouTubeLimits.Write);
    public static readonly SocialRoute Update = VideoRoutes.Route("comments.update", HttpMethod.Put, "/youtube/v3/comments", YouTubeScopes.Conversing, YouTubeLimits.Write, ReadKind.Uncached);
    public static readonly SocialRoute Delete = VideoRoutes.Route("comments.delete", HttpMethod.Delete, "/youtube/v3/comments", YouTubeScopes.Conversing, YouTubeLimits.Write, ReadKind.Uncached);
    public static readonly SocialRoute Moderate = VideoRoutes.Route("comments.setModerationStatus", HttpMethod.Post, "/youtube/v3/comments/setModerationStatus", YouTubeScopes.Conversing, YouTubeLimits.Write, ReadKind.Uncached);
}

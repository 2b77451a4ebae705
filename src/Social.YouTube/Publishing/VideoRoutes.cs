using Social.Pipeline;
using Social.RateLimiting;

namespace Social.YouTube;

/// <summary>The routes of videos.</summary>
internal static class VideoRoutes
{
    private static readonly CredentialKind[] User = [CredentialKind.OAuth2];

    /// <summary>Opens an upload session. Nothing exists until the session has the last byte, so that it may be opened again.</summary>
    public static readonly SocialRoute Open = new("videos.insert", HttpMethod.Post, "/upload/youtube/v3/videos")
    {
        Host = HostNames.Upload, Credentials = User, AnyScopes = YouTubeScopes.Uploading, Limits = YouTubeLimits.Upload,
    };

    /// <summary>Sends a part that is not the last. After a failure the session is asked before anything more is sent.</summary>
    public static readonly SocialRoute Part = new("videos.insert.part", HttpMethod.Put, "/upload/youtube/v3/videos")
    {
        Kind = RouteKind.Upload, Host = HostNames.Upload, Credentials = User, AnyScopes = YouTubeScopes.Uploading, OtherSuccess = 308, IsSentOnce = true,
    };

    /// <summary>Sends the last part, which makes the video exist.</summary>
    public static readonly SocialRoute LastPart = new("videos.insert.last", HttpMethod.Put, "/upload/youtube/v3/videos")
    {
        Kind = RouteKind.Commit, Host = HostNames.Upload, Credentials = User, AnyScopes = YouTubeScopes.Uploading, OtherSuccess = 308, IsSentOnce = true, StreamsMedia = true,
    };

    /// <summary>Asks a session what it has; a session that is complete gives its answer again.</summary>
    public static readonly SocialRoute AskSession = new("videos.insert.status", HttpMethod.Put, "/upload/youtube/v3/videos")
    {
        Kind = RouteKind.Read, Host = HostNames.Upload, Credentials = User, AnyScopes = YouTubeScopes.Uploading, OtherSuccess = 308,
    };

    public static readonly SocialRoute List = Route("videos.list", HttpMethod.Get, "/youtube/v3/videos", YouTubeScopes.Reading, YouTubeLimits.Read, ReadKind.Post);

    /// <summary>Reads what may change by itself: processing, and a video that is about to be changed.</summary>
    public static readonly SocialRoute Look = Route("videos.list", HttpMethod.Get, "/youtube/v3/videos", YouTubeScopes.Reading, YouTubeLimits.Read, ReadKind.Uncached);

    public static readonly SocialRoute BatchStatistics = Route("videos.batchGetStats", HttpMethod.Get, "/youtube/v3/videos:batchGetStats", YouTubeScopes.Reading, YouTubeLimits.Read, ReadKind.Metrics);

    public static readonly SocialRoute Update = Route("videos.update", HttpMethod.Put, "/youtube/v3/videos", YouTubeScopes.Writing, YouTubeLimits.Write, ReadKind.Uncached);

    public static readonly SocialRoute Delete = Route("videos.delete", HttpMethod.Delete, "/youtube/v3/videos", YouTubeScopes.Writing, YouTubeLimits.Write, ReadKind.Uncached);

    public static readonly SocialRoute Rate = Route("videos.rate", HttpMethod.Post, "/youtube/v3/videos/rate", YouTubeScopes.Writing, YouTubeLimits.Write, ReadKind.Uncached);

    public static readonly SocialRoute Ratings = Route("videos.getRating", HttpMethod.Get, "/youtube/v3/videos/getRating", YouTubeScopes.Reading, YouTubeLimits.Read, ReadKind.Uncached);

    public static readonly SocialRoute Search = Route("search.list", HttpMethod.Get, "/youtube/v3/search", YouTubeScopes.Reading, YouTubeLimits.Search, ReadKind.List);

    public static SocialRoute Route(string name, HttpMethod method, string path, string[] scopes, RateLimitCharge[] cost, ReadKind cache) =>
        new(name, method, path) { Credentials = User, AnyScopes = scopes, Limits = cost, Cache = cache };

    /// <summary>A route that makes something: it goes through the journal.</summary>
    public static SocialRoute Create(string name, string path, string[] scopes, RateLimitCharge[] cost) =>
        new(name, HttpMethod.Post, path) { Kind = RouteKind.Commit, Credentials = User, AnyScopes = scopes, Limits = cost };
}

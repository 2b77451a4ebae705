using Social.Pipeline;
using Social.RateLimiting;

namespace Social.YouTube;

/// <summary>The routes of thumbnails and captions.</summary>
internal static class MediaRoutes
{
    public static readonly SocialRoute SetThumbnail = Upload("thumbnails.set", HttpMethod.Post, "/upload/youtube/v3/thumbnails/set", YouTubeScopes.Uploading, YouTubeLimits.Write);
    public static readonly SocialRoute Captions = VideoRoutes.Route("captions.list", HttpMethod.Get, "/youtube/v3/captions", YouTubeScopes.Captioning, YouTubeLimits.Cost(50), ReadKind.List);

    /// <summary>Adds a track. YouTube has one track of a language and name, so that sending it again makes no second.</summary>
    public static readonly SocialRoute AddCaptions = Upload("captions.insert", HttpMethod.Post, "/upload/youtube/v3/captions", YouTubeScopes.Captioning, YouTubeLimits.Cost(400));
    public static readonly SocialRoute ReplaceCaptions = Upload("captions.update", HttpMethod.Put, "/upload/youtube/v3/captions", YouTubeScopes.Captioning, YouTubeLimits.Cost(450));
    public static readonly SocialRoute ChangeCaptions = VideoRoutes.Route("captions.update", HttpMethod.Put, "/youtube/v3/captions", YouTubeScopes.Captioning, YouTubeLimits.Cost(450), ReadKind.Uncached);
    public static readonly SocialRoute DeleteCaptions = VideoRoutes.Route("captions.delete", HttpMethod.Delete, "/youtube/v3/captions", YouTubeScopes.Captioning, YouTubeLimits.Write, ReadKind.Uncached);
    public static readonly SocialRoute DownloadCaptions = VideoRoutes.Route("captions.download", HttpMethod.Get, "/youtube/v3/captions/{}", YouTubeScopes.Captioning, YouTubeLimits.Cost(200), ReadKind.Uncached);

    private static SocialRoute Upload(string name, HttpMethod method, string path, string[] scopes, RateLimitCharge[] cost) =>
        new(name, method, path) { Kind = RouteKind.Upload, Host = HostNames.Upload, Credentials = [CredentialKind.OAuth2], AnyScopes = scopes, Limits = cost };
}

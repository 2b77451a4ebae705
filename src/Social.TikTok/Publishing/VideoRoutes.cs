using Social.Pipeline;

namespace Social.TikTok;

/// <summary>The routes of a user's public videos. They are POSTs that read; their fields stand in the query.</summary>
internal static class VideoRoutes
{
    private static readonly CredentialKind[] User = [CredentialKind.OAuth2];
    private static readonly string[] Scope = [TikTokScopes.VideoList];

    public static readonly SocialRoute List = new("video.list", HttpMethod.Post, "/v2/video/list/")
    {
        Kind = RouteKind.Read, Credentials = User, Scopes = Scope, Limits = [TikTokLimits.PerApp("video.list", 600)],
    };

    public static readonly SocialRoute Query = new("video.query", HttpMethod.Post, "/v2/video/query/")
    {
        Kind = RouteKind.Read, Credentials = User, Scopes = Scope, Limits = [TikTokLimits.PerApp("video.query", 600)],
    };
}

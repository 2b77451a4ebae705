using Social.Pipeline;
using Social.RateLimiting;

namespace Social.TikTok;

/// <summary>The routes of the Research API, which take the app's own token. Their days end at 00:00 UTC.</summary>
internal static class ResearchRoutes
{
    private static readonly CredentialKind[] App = [CredentialKind.App];
    private static readonly RateLimitCharge[] Day = [TikTokLimits.PerAppDay("research", 1000)];
    private static readonly RateLimitCharge[] FollowsDay = [TikTokLimits.PerAppDay("research.follows", 20_000)];

    public static readonly SocialRoute Videos = Route("research.video.query", "/v2/research/video/query/", Day);
    public static readonly SocialRoute User = Route("research.user.info", "/v2/research/user/info/", Day);
    public static readonly SocialRoute Comments = Route("research.comment.list", "/v2/research/video/comment/list/", Day);
    public static readonly SocialRoute Liked = Route("research.user.liked_videos", "/v2/research/user/liked_videos/", Day);
    public static readonly SocialRoute Pinned = Route("research.user.pinned_videos", "/v2/research/user/pinned_videos/", Day);
    public static readonly SocialRoute Reposted = Route("research.user.reposted_videos", "/v2/research/user/reposted_videos/", Day);
    public static readonly SocialRoute Followers = Route("research.user.followers", "/v2/research/user/followers/", FollowsDay);
    public static readonly SocialRoute Following = Route("research.user.following", "/v2/research/user/following/", FollowsDay);

    private static SocialRoute Route(string name, string path, RateLimitCharge[] limits) =>
        new(name, HttpMethod.Post, path) { Kind = RouteKind.Read, Credentials = App, Limits = limits };
}

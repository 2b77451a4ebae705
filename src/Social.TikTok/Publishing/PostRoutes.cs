using Social.Pipeline;

namespace Social.TikTok;

/// <summary>The routes of posting.</summary>
/// <remarks>Follows TikTok for Developers, "Content Posting API". An init is never sent again by itself: it may have made the post.</remarks>
internal static class PostRoutes
{
    private static readonly CredentialKind[] User = [CredentialKind.OAuth2];
    private static readonly string[] Publish = [TikTokScopes.VideoPublish];
    private static readonly string[] Upload = [TikTokScopes.VideoUpload];

    public static readonly SocialRoute CreatorInfo = new("creator_info.query", HttpMethod.Post, "/v2/post/publish/creator_info/query/")
    {
        Kind = RouteKind.Read, Credentials = User, Scopes = Publish, Limits = [TikTokLimits.PerToken("creator_info", 20)],
    };

    /// <summary>Opens the upload of a video that is posted when its last byte is there.</summary>
    public static readonly SocialRoute OpenVideo = new("video.init", HttpMethod.Post, "/v2/post/publish/video/init/")
    {
        IsSentOnce = true, Credentials = User, Scopes = Publish, Limits = [TikTokLimits.PerToken("video.init", 6)],
    };

    /// <summary>Posts a video that TikTok fetches.</summary>
    public static readonly SocialRoute PullVideo = new("video.init", HttpMethod.Post, "/v2/post/publish/video/init/")
    {
        Kind = RouteKind.Commit, Credentials = User, Scopes = Publish, Limits = OpenVideo.Limits,
    };

    public static readonly SocialRoute OpenDraft = new("inbox.video.init", HttpMethod.Post, "/v2/post/publish/inbox/video/init/")
    {
        IsSentOnce = true, Credentials = User, Scopes = Upload, Limits = [TikTokLimits.PerToken("inbox.init", 6)],
    };

    public static readonly SocialRoute PullDraft = new("inbox.video.init", HttpMethod.Post, "/v2/post/publish/inbox/video/init/")
    {
        Kind = RouteKind.Commit, Credentials = User, Scopes = Upload, Limits = OpenDraft.Limits,
    };

    public static readonly SocialRoute Photos = new("content.init", HttpMethod.Post, "/v2/post/publish/content/init/")
    {
        Kind = RouteKind.Commit, Credentials = User, Scopes = Publish, Limits = [TikTokLimits.PerToken("content.init", 6)],
    };

    public static readonly SocialRoute PhotoDraft = new("content.init", HttpMethod.Post, "/v2/post/publish/content/init/")
    {
        Kind = RouteKind.Commit, Credentials = User, Scopes = Upload, Limits = Photos.Limits,
    };

    public static readonly SocialRoute Status = new("status.fetch", HttpMethod.Post, "/v2/post/publish/status/fetch/")
    {
        Kind = RouteKind.Read, Credentials = User, AnyScopes = [TikTokScopes.VideoPublish, TikTokScopes.VideoUpload], Limits = [TikTokLimits.PerToken("status", 30)],
    };

    public static readonly SocialRoute Cancel = new("publish.cancel", HttpMethod.Post, "/v2/post/publish/cancel/")
    {
        Credentials = User, AnyScopes = [TikTokScopes.VideoPublish, TikTokScopes.VideoUpload],
    };
}

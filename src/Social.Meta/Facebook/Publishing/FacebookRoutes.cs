using Social.Pipeline;
using Social.RateLimiting;

namespace Social.Meta;

/// <summary>Facebook's routes. Paths begin with the version; every call is a Page's own.</summary>
internal static class FacebookRoutes
{
    public const string PostFields =
        "id,message,story,created_time,updated_time,permalink_url,full_picture,status_type,is_published,is_hidden,scheduled_publish_time,shares,from{id,name},parent_id,"
        + "attachments{media_type,media,target,title,url,unshimmed_url,subattachments}";

    public const string VideoFields = "id,title,description,length,source,picture,permalink_url,post_id,status,published,scheduled_publish_time,created_time";

    public const string VideoStatusFields = "id,status,published,post_id,permalink_url";

    private const string Advice = "Connect the Page: sign in with Facebook, or import a token, and choose the Page among the accounts that are found; a user's own token does not serve.";

    private static readonly string[] Write = [FacebookScopes.ManagePosts, FacebookScopes.ReadEngagement];
    private static readonly string[] Read = [FacebookScopes.ReadEngagement];
    private static readonly string[] Engage = [FacebookScopes.ManageEngagement];
    private static readonly string[] Visitors = [FacebookScopes.ReadUserContent];
    private static readonly string[] Insights = [FacebookScopes.ReadInsights];
    private static readonly string[] Videos = [FacebookScopes.ManagePosts, FacebookScopes.ReadEngagement, FacebookScopes.PublishVideo];

    public static readonly SocialRoute Feed = Of("facebook.feed.create", HttpMethod.Post, "/{}/{}/feed", Write, RouteKind.Commit);
    public static readonly SocialRoute Photos = Of("facebook.photos.upload", HttpMethod.Post, "/{}/{}/photos", Write, RouteKind.Upload);
    public static readonly SocialRoute PhotoStory = Of("facebook.stories.photo", HttpMethod.Post, "/{}/{}/photo_stories", Write, RouteKind.Commit);

    public static readonly SocialRoute VideoByUrl = Of("facebook.videos.create", HttpMethod.Post, "/{}/{}/videos", Videos, RouteKind.Commit, FacebookOptions.VideoHostName);
    public static readonly SocialRoute VideoStart = Of("facebook.videos.start", HttpMethod.Post, "/{}/{}/videos", Videos, host: FacebookOptions.VideoHostName);
    public static readonly SocialRoute VideoPart = Of("facebook.videos.transfer", HttpMethod.Post, "/{}/{}/videos", Videos, RouteKind.Upload, FacebookOptions.VideoHostName, isSentOnce: true);
    public static readonly SocialRoute VideoFinish = Of("facebook.videos.finish", HttpMethod.Post, "/{}/{}/videos", Videos, RouteKind.Commit, FacebookOptions.VideoHostName);
    public static readonly SocialRoute ReelStart = Of("facebook.reels.start", HttpMethod.Post, "/{}/{}/video_reels", Write);
    public static readonly SocialRoute ReelFinish = Of("facebook.reels.finish", HttpMethod.Post, "/{}/{}/video_reels", Write, RouteKind.Commit, limits: [FacebookLimits.Reels]);
    public static readonly SocialRoute StoryStart = Of("facebook.stories.start", HttpMethod.Post, "/{}/{}/video_stories", Write);
    public static readonly SocialRoute StoryFinish = Of("facebook.stories.finish", HttpMethod.Post, "/{}/{}/video_stories", Write, RouteKind.Commit);
    public static readonly SocialRoute VideoBytes = Of("facebook.videos.bytes", HttpMethod.Post, "/", [], RouteKind.Upload, HostNames.Upload, isSentOnce: true);
    public static readonly SocialRoute VideoFetch = Of("facebook.videos.fetch", HttpMethod.Post, "/", [], RouteKind.Write, HostNames.Upload);
    public static readonly SocialRoute VideoGet = Of("facebook.videos.get", HttpMethod.Get, "/{}/{}", Read, cache: ReadKind.Post);
    public static readonly SocialRoute VideoList = Of("facebook.videos.list", HttpMethod.Get, "/{}/{}/videos", Read, cache: ReadKind.List);
    public static readonly SocialRoute ReelList = Of("facebook.reels.list", HttpMethod.Get, "/{}/{}/video_reels", Read, cache: ReadKind.List);
    public static readonly SocialRoute VideoThumbnail = Of("facebook.videos.thumbnail", HttpMethod.Post, "/{}/{}/thumbnails", Write, RouteKind.Upload);
    public static readonly SocialRoute VideoCaptions = Of("facebook.videos.captions", HttpMethod.Post, "/{}/{}/captions", Write, RouteKind.Upload);

    public static readonly SocialRoute Get = Of("facebook.posts.get", HttpMethod.Get, "/{}/{}", Read, cache: ReadKind.Post);
    public static readonly SocialRoute Published = Of("facebook.posts.list", HttpMethod.Get, "/{}/{}/published_posts", Read, cache: ReadKind.List);
    public static readonly SocialRoute Scheduled = Of("facebook.posts.scheduled", HttpMethod.Get, "/{}/{}/scheduled_posts", Read, cache: ReadKind.List);
    public static readonly SocialRoute Visitor = Of("facebook.posts.visitors", HttpMethod.Get, "/{}/{}/visitor_posts", Visitors, cache: ReadKind.List);
    public static readonly SocialRoute Stories = Of("facebook.stories.list", HttpMethod.Get, "/{}/{}/stories", Read, cache: ReadKind.List);
    public static readonly SocialRoute Update = Of("facebook.posts.update", HttpMethod.Post, "/{}/{}", Write);
    public static readonly SocialRoute Delete = Of("facebook.posts.delete", HttpMethod.Delete, "/{}/{}", Write);

    public static readonly SocialRoute Comments = Of("facebook.comments.list", HttpMethod.Get, "/{}/{}/comments", Read, cache: ReadKind.List);
    public static readonly SocialRoute Comment = Of("facebook.comments.create", HttpMethod.Post, "/{}/{}/comments", Engage, RouteKind.Commit);
    public static readonly SocialRoute CommentUpdate = Of("facebook.comments.update", HttpMethod.Post, "/{}/{}", Engage);
    public static readonly SocialRoute CommentDelete = Of("facebook.comments.delete", HttpMethod.Delete, "/{}/{}", Engage);
    public static readonly SocialRoute CommentGet = Of("facebook.comments.get", HttpMethod.Get, "/{}/{}", Read);
    public static readonly SocialRoute Like = Of("facebook.likes.add", HttpMethod.Post, "/{}/{}/likes", Engage);
    public static readonly SocialRoute Unlike = Of("facebook.likes.remove", HttpMethod.Delete, "/{}/{}/likes", Engage);
    public static readonly SocialRoute PrivateReply = Of("facebook.messages.send", HttpMethod.Post, "/{}/{}/messages", [FacebookScopes.Messaging], RouteKind.Commit);

    public static readonly SocialRoute PageGet = Of("facebook.pages.get", HttpMethod.Get, "/{}/{}", Read, cache: ReadKind.Profile);
    public static readonly SocialRoute PageInsights = Of("facebook.insights.page", HttpMethod.Get, "/{}/{}/insights", Insights, cache: ReadKind.Metrics);
    public static readonly SocialRoute PostInsights = Of("facebook.insights.post", HttpMethod.Get, "/{}/{}/insights", Insights, cache: ReadKind.Metrics);
    public static readonly SocialRoute PostCounts = Of("facebook.posts.counts", HttpMethod.Get, "/{}/{}", Read, cache: ReadKind.Metrics);

    public static readonly SocialRoute LiveCreate = Of("facebook.live.create", HttpMethod.Post, "/{}/{}/live_videos", Videos, RouteKind.Commit);
    public static readonly SocialRoute LiveUpdate = Of("facebook.live.update", HttpMethod.Post, "/{}/{}", Videos);
    public static readonly SocialRoute LiveGet = Of("facebook.live.get", HttpMethod.Get, "/{}/{}", Read);
    public static readonly SocialRoute LiveList = Of("facebook.live.list", HttpMethod.Get, "/{}/{}/live_videos", Read);
    public static readonly SocialRoute Events = Of("facebook.events.list", HttpMethod.Get, "/{}/{}/events", Read, cache: ReadKind.List);

    private static SocialRoute Of(
        string name, HttpMethod method, string path, string[] scopes, RouteKind? kind = null, string host = HostNames.Api, ReadKind cache = ReadKind.Uncached, bool isSentOnce = false, RateLimitCharge[]? limits = null) =>
        new(name, method, path)
        {
            Kind = kind ?? (method == HttpMethod.Get ? RouteKind.Read : RouteKind.Write),
            Host = host,
            Credentials = [CredentialKind.Page],
            CredentialAdvice = Advice,
            Scopes = scopes,
            Limits = [GraphLimits.App, GraphLimits.Page, GraphLimits.Business("pages"), .. limits ?? []],
            Cache = cache,
            IsSentOnce = isSentOnce,
        };
}

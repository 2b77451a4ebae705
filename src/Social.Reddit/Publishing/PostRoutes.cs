using Social.Pipeline;

namespace Social.Reddit;

/// <summary>The routes of posts.</summary>
internal static class PostRoutes
{
    public static readonly SocialRoute Submit = Commit("posts.submit", "/api/submit");
    public static readonly SocialRoute Gallery = Commit("posts.gallery", "/api/submit_gallery_post.json");
    public static readonly SocialRoute Poll = Commit("posts.poll", "/api/submit_poll_post");

    public static readonly SocialRoute Info = new("posts.info", HttpMethod.Get, "/api/info")
    {
        Credentials = RouteCredentials.UserOrApp, Scopes = ["read"], Limits = RedditLimits.Call, Cache = ReadKind.Post,
    };

    public static readonly SocialRoute Submitted = new("users.submitted", HttpMethod.Get, "/user/{}/submitted")
    {
        Credentials = RouteCredentials.User, Scopes = ["history"], Limits = RedditLimits.Call, Cache = ReadKind.List,
    };

    public static readonly SocialRoute Edit = Write("posts.edit", "/api/editusertext", "edit");
    public static readonly SocialRoute Delete = Write("posts.delete", "/api/del", "edit");
    public static readonly SocialRoute SendReplies = Write("posts.sendreplies", "/api/sendreplies", "edit");
    public static readonly SocialRoute MarkNsfw = Write("posts.marknsfw", "/api/marknsfw", "modposts");
    public static readonly SocialRoute UnmarkNsfw = Write("posts.unmarknsfw", "/api/unmarknsfw", "modposts");
    public static readonly SocialRoute Spoiler = Write("posts.spoiler", "/api/spoiler", "modposts");
    public static readonly SocialRoute Unspoiler = Write("posts.unspoiler", "/api/unspoiler", "modposts");
    public static readonly SocialRoute Lock = Write("posts.lock", "/api/lock", "modposts");
    public static readonly SocialRoute Unlock = Write("posts.unlock", "/api/unlock", "modposts");
    public static readonly SocialRoute Approve = Write("posts.approve", "/api/approve", "modposts");
    public static readonly SocialRoute Remove = Write("posts.remove", "/api/remove", "modposts");
    public static readonly SocialRoute Save = Write("posts.save", "/api/save", "save");
    public static readonly SocialRoute Unsave = Write("posts.unsave", "/api/unsave", "save");
    public static readonly SocialRoute Vote = Write("posts.vote", "/api/vote", "vote");

    public static readonly SocialRoute Convert = new("posts.convert", HttpMethod.Post, "/api/convert_rte_body_format")
    {
        Kind = RouteKind.Read, Credentials = RouteCredentials.User, Scopes = ["submit"], Limits = RedditLimits.Call,
    };

    private static SocialRoute Commit(string name, string path) => new(name, HttpMethod.Post, path)
    {
        Kind = RouteKind.Commit, Credentials = RouteCredentials.User, Scopes = ["submit"], Limits = RedditLimits.Posting,
    };

    private static SocialRoute Write(string name, string path, string scope) => new(name, HttpMethod.Post, path)
    {
        Credentials = RouteCredentials.User, Scopes = [scope], Limits = RedditLimits.Call,
    };
}

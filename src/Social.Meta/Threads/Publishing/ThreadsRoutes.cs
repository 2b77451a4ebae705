using Social.Pipeline;

namespace Social.Meta;

/// <summary>Threads' routes of posts. Paths begin with the version.</summary>
internal static class ThreadsRoutes
{
    public const string PostFields =
        "id,media_type,media_url,thumbnail_url,gif_url,permalink,owner,username,text,timestamp,children{id,media_type,media_url,thumbnail_url,alt_text},is_quote_post,quoted_post,reposted_post,"
        + "is_reply,root_post,replied_to,hide_status,alt_text,link_attachment_url,topic_tag";

    private static readonly CredentialKind[] User = [CredentialKind.OAuth2];

    /// <summary>Makes a container, which only expires if it is made twice.</summary>
    public static readonly SocialRoute CreateContainer = new("threads.containers.create", HttpMethod.Post, "/{}/{}/threads")
    {
        Credentials = User, Scopes = [ThreadsScopes.ContentPublish], Limits = [GraphLimits.App],
    };

    public static readonly SocialRoute Container = new("threads.containers.get", HttpMethod.Get, "/{}/{}") { Credentials = User, Limits = [GraphLimits.App] };

    public static readonly SocialRoute Publish = new("threads.publish", HttpMethod.Post, "/{}/{}/threads_publish")
    {
        Kind = RouteKind.Commit, Credentials = User, Scopes = [ThreadsScopes.ContentPublish], Limits = [GraphLimits.App, ThreadsLimits.Posts],
    };

    /// <summary>Publishes a reply: the same request, of another quota.</summary>
    public static readonly SocialRoute PublishReply = new("threads.publish.reply", HttpMethod.Post, "/{}/{}/threads_publish")
    {
        Kind = RouteKind.Commit, Credentials = User, Scopes = [ThreadsScopes.ContentPublish], Limits = [GraphLimits.App, ThreadsLimits.Replies],
    };

    public static readonly SocialRoute Get = new("threads.posts.get", HttpMethod.Get, "/{}/{}") { Credentials = User, Limits = [GraphLimits.App], Cache = ReadKind.Post };

    public static readonly SocialRoute List = new("threads.posts.list", HttpMethod.Get, "/{}/{}/threads") { Credentials = User, Limits = [GraphLimits.App], Cache = ReadKind.List };

    public static readonly SocialRoute OwnReplies = new("threads.replies.own", HttpMethod.Get, "/{}/{}/replies") { Credentials = User, Limits = [GraphLimits.App] };

    public static readonly SocialRoute Delete = new("threads.posts.delete", HttpMethod.Delete, "/{}/{}")
    {
        Credentials = User, Scopes = [ThreadsScopes.Delete], Limits = [GraphLimits.App, ThreadsLimits.Deletes],
    };

    public static readonly SocialRoute Search = new("threads.search", HttpMethod.Get, "/{}/keyword_search")
    {
        Credentials = User, Scopes = [ThreadsScopes.KeywordSearch], Limits = [GraphLimits.App, ThreadsLimits.Searches],
    };

    public static readonly SocialRoute Quota = new("threads.quota", HttpMethod.Get, "/{}/{}/threads_publishing_limit") { Credentials = User, Scopes = [ThreadsScopes.ContentPublish], Limits = [GraphLimits.App] };
}

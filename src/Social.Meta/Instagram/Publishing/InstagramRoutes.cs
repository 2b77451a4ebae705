using Social.Pipeline;
using Social.RateLimiting;

namespace Social.Meta;

/// <summary>Instagram's routes of posts. Each lives on two hosts: with a Page's token on graph.facebook.com, with Instagram Login's on graph.instagram.com, under scopes of different names. Paths begin with the version.</summary>
internal static class InstagramRoutes
{
    public const string PostFields =
        "id,caption,media_type,media_product_type,media_url,thumbnail_url,permalink,timestamp,username,owner,like_count,comments_count,is_comment_enabled,alt_text,"
        + "children{id,media_type,media_url,thumbnail_url,alt_text}";

    /// <summary>Makes a container, which only expires if it is made twice.</summary>
    public static readonly SocialRoute CreateContainer = Route("instagram.containers.create", HttpMethod.Post, "/{}/{}/media", InstagramScopes.ContentPublish, InstagramPageScopes.ContentPublish, more: InstagramLimits.Containers);

    /// <summary>Shows a container. It asks for the scopes of publishing, so that the credential is the one that made it.</summary>
    public static readonly SocialRoute Container = Route("instagram.containers.get", HttpMethod.Get, "/{}/{}", InstagramScopes.ContentPublish, InstagramPageScopes.ContentPublish);

    public static readonly SocialRoute Upload = Route("instagram.containers.upload", HttpMethod.Post, "/ig-api-upload/{}/{}", InstagramScopes.ContentPublish, InstagramPageScopes.ContentPublish, RouteKind.Upload);

    public static readonly SocialRoute Publish = Route("instagram.publish", HttpMethod.Post, "/{}/{}/media_publish", InstagramScopes.ContentPublish, InstagramPageScopes.ContentPublish, RouteKind.Commit, InstagramLimits.Posts);

    public static readonly SocialRoute Quota = Route("instagram.quota", HttpMethod.Get, "/{}/{}/content_publishing_limit", InstagramScopes.ContentPublish, InstagramPageScopes.ContentPublish);

    public static readonly SocialRoute Get = Route("instagram.posts.get", HttpMethod.Get, "/{}/{}", InstagramScopes.Basic, InstagramPageScopes.Basic, cache: ReadKind.Post);

    public static readonly SocialRoute List = Route("instagram.posts.list", HttpMethod.Get, "/{}/{}/media", InstagramScopes.Basic, InstagramPageScopes.Basic, cache: ReadKind.List);

    public static readonly SocialRoute Stories = Route("instagram.stories.list", HttpMethod.Get, "/{}/{}/stories", InstagramScopes.Basic, InstagramPageScopes.Basic, cache: ReadKind.List);

    public static readonly SocialRoute Tagged = Route("instagram.tags.list", HttpMethod.Get, "/{}/{}/tags", InstagramScopes.Basic, InstagramPageScopes.Basic, cache: ReadKind.List);

    public static readonly SocialRoute Switch = Route("instagram.comments.switch", HttpMethod.Post, "/{}/{}", InstagramScopes.ManageComments, InstagramPageScopes.ManageComments);

    public static readonly SocialRoute Delete = OfPages("instagram.posts.delete", HttpMethod.Delete, "/{}/{}", InstagramPageScopes.ManageContents);

    public static readonly SocialRoute FindHashtag = OfPages("instagram.hashtags.find", HttpMethod.Get, "/{}/ig_hashtag_search", InstagramPageScopes.Basic);

    public static readonly SocialRoute HashtagMedia = OfPages("instagram.hashtags.media", HttpMethod.Get, "/{}/{}/recent_media", InstagramPageScopes.Basic);

    /// <summary>Makes a route of both logins. The Page's token comes first: more is open to it, and it does not end.</summary>
    public static SocialRoute Route(string name, HttpMethod method, string path, string own, string page, RouteKind? kind = null, RateLimitCharge? more = null, ReadKind cache = default) => new(name, method, path)
    {
        Kind = kind ?? (method == HttpMethod.Get ? RouteKind.Read : RouteKind.Write),
        Host = kind == RouteKind.Upload ? HostNames.Upload : HostNames.Api,
        IsSentOnce = kind == RouteKind.Upload,
        Credentials = [CredentialKind.Page, CredentialKind.OAuth2],
        Scopes = [own],
        Variants = new Dictionary<CredentialKind, RouteVariant>
        {
            [CredentialKind.Page] = new() { Host = kind == RouteKind.Upload ? null : InstagramOptions.FacebookHostName, Scopes = [page] },
        },
        Limits = more is { } charge ? [.. InstagramLimits.Usage, charge] : InstagramLimits.Usage,
        Cache = cache,
    };

    /// <summary>Makes a route that only accounts of Pages have.</summary>
    public static SocialRoute OfPages(string name, HttpMethod method, string path, string scope) => new(name, method, path)
    {
        Host = InstagramOptions.FacebookHostName,
        Credentials = [CredentialKind.Page],
        Scopes = [scope],
        Limits = InstagramLimits.Usage,
        CredentialAdvice = "Instagram offers this only to accounts that are connected through Facebook Login and their Page.",
    };
}

using Social.Pipeline;

namespace Social.Google;

/// <summary>The routes of local posts.</summary>
internal static class LocalPostRoutes
{
    private const string Posts = "/v4/accounts/{}/locations/{}/localPosts";
    private const string One = Posts + "/{}";

    public static readonly SocialRoute Create = BusinessRoute.Api("localPosts.create", HttpMethod.Post, Posts, RouteKind.Commit);

    public static readonly SocialRoute Get = BusinessRoute.Api("localPosts.get", HttpMethod.Get, One, cache: ReadKind.Post);

    public static readonly SocialRoute List = BusinessRoute.Api("localPosts.list", HttpMethod.Get, Posts, cache: ReadKind.List);

    public static readonly SocialRoute Patch = BusinessRoute.Api("localPosts.patch", HttpMethod.Patch, One);

    public static readonly SocialRoute Delete = BusinessRoute.Api("localPosts.delete", HttpMethod.Delete, One);
}

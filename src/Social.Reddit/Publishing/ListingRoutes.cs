using Social.Pipeline;

namespace Social.Reddit;

/// <summary>The routes of listings.</summary>
internal static class ListingRoutes
{
    public static readonly SocialRoute Front = Read("listings.front", "/{}", "read");
    public static readonly SocialRoute Subreddit = Read("listings.subreddit", "/r/{}/{}", "read");
    public static readonly SocialRoute Saved = Read("users.saved", "/user/{}/saved", "history");
    public static readonly SocialRoute Overview = Read("users.overview", "/user/{}/overview", "history");
    public static readonly SocialRoute Search = Read("search", "/search", "read");
    public static readonly SocialRoute SearchWithin = Read("search.subreddit", "/r/{}/search", "read");

    private static SocialRoute Read(string name, string path, string scope) => new(name, HttpMethod.Get, path)
    {
        Credentials = RouteCredentials.UserOrApp, Scopes = [scope], Limits = RedditLimits.Call, Cache = ReadKind.List,
    };
}

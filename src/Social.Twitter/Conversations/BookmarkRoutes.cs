using Social.Pipeline;

namespace Social.Twitter;

/// <summary>The routes of bookmarks. X takes OAuth 1.0a for reading them only.</summary>
internal static class BookmarkRoutes
{
    private static readonly string[] WriteScopes = ["bookmark.write", "tweet.read", "users.read"];

    public static readonly SocialRoute Add = new("bookmarks.create", HttpMethod.Post, "/2/users/{}/bookmarks")
    {
        Credentials = TwitterRouteCredentials.OAuth2,
        Scopes = WriteScopes,
        Limits = [TwitterLimits.PerUser("bookmarks.create", 50)],
    };

    public static readonly SocialRoute Remove = new("bookmarks.delete", HttpMethod.Delete, "/2/users/{}/bookmarks/{}")
    {
        Credentials = TwitterRouteCredentials.OAuth2,
        Scopes = WriteScopes,
        Limits = [TwitterLimits.PerUser("bookmarks.delete", 50)],
    };

    public static readonly SocialRoute List = new("bookmarks.list", HttpMethod.Get, "/2/users/{}/bookmarks")
    {
        Credentials = TwitterRouteCredentials.User,
        Scopes = ["bookmark.read", "tweet.read", "users.read"],
        Limits = [TwitterLimits.PerUser("bookmarks.list", 180)],
    };
}

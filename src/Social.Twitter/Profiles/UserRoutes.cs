using Social.Pipeline;

namespace Social.Twitter;

/// <summary>The routes of users and of following them.</summary>
internal static class UserRoutes
{
    private static readonly string[] FollowReadScopes = ["follows.read", "tweet.read", "users.read"];
    private static readonly string[] FollowWriteScopes = ["follows.write", "tweet.read", "users.read"];

    public static readonly SocialRoute Me = new("users.me", HttpMethod.Get, "/2/users/me")
    {
        Cache = ReadKind.Profile,
        Credentials = TwitterRouteCredentials.User,
        Scopes = TwitterRouteCredentials.ReadScopes,
        Limits = [TwitterLimits.PerUser("users.me", 75)],
    };

    public static readonly SocialRoute Get = Read("users.get", "/2/users/{}");

    public static readonly SocialRoute Lookup = Read("users.lookup", "/2/users");

    public static readonly SocialRoute GetByUsername = Read("users.by_username", "/2/users/by/username/{}");

    public static readonly SocialRoute LookupByUsername = Read("users.by_usernames", "/2/users/by");

    public static readonly SocialRoute Search = new("users.search", HttpMethod.Get, "/2/users/search")
    {
        Cache = ReadKind.List,
        Credentials = TwitterRouteCredentials.User,
        Scopes = TwitterRouteCredentials.ReadScopes,
    };

    public static readonly SocialRoute Followers = new("users.followers", HttpMethod.Get, "/2/users/{}/followers")
    {
        Cache = ReadKind.List,
        Credentials = TwitterRouteCredentials.UserOrApp,
        Scopes = FollowReadScopes,
    };

    public static readonly SocialRoute Following = new("users.following", HttpMethod.Get, "/2/users/{}/following")
    {
        Cache = ReadKind.List,
        Credentials = TwitterRouteCredentials.UserOrApp,
        Scopes = FollowReadScopes,
    };

    public static readonly SocialRoute Follow = new("users.follow", HttpMethod.Post, "/2/users/{}/following")
    {
        Credentials = TwitterRouteCredentials.User,
        Scopes = FollowWriteScopes,
        Limits = [TwitterLimits.PerUser("users.follow", 50)],
    };

    public static readonly SocialRoute Unfollow = new("users.unfollow", HttpMethod.Delete, "/2/users/{}/following/{}")
    {
        Credentials = TwitterRouteCredentials.User,
        Scopes = FollowWriteScopes,
        Limits = [TwitterLimits.PerUser("users.unfollow", 50)],
    };

    private static SocialRoute Read(string name, string path) => new(name, HttpMethod.Get, path)
    {
        Cache = ReadKind.Profile,
        Credentials = TwitterRouteCredentials.UserOrApp,
        Scopes = TwitterRouteCredentials.ReadScopes,
        Limits = [TwitterLimits.PerUser(name, 900)],
    };
}

using Social.Pipeline;

namespace Social.Reddit;

/// <summary>The routes of users.</summary>
internal static class UserRoutes
{
    public static readonly SocialRoute Me = new("users.me", HttpMethod.Get, "/api/v1/me")
    {
        Credentials = RouteCredentials.User, Scopes = ["identity"], Limits = RedditLimits.Call, Cache = ReadKind.Profile,
    };

    public static readonly SocialRoute About = new("users.about", HttpMethod.Get, "/user/{}/about")
    {
        Credentials = RouteCredentials.UserOrApp, Scopes = ["read"], Limits = RedditLimits.Call, Cache = ReadKind.Profile,
    };
}

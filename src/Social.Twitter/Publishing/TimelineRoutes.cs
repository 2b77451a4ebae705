using Social.Pipeline;

namespace Social.Twitter;

/// <summary>The routes of timelines other than a user's own posts.</summary>
internal static class TimelineRoutes
{
    public static readonly SocialRoute Mentions = new("users.mentions", HttpMethod.Get, "/2/users/{}/mentions")
    {
        Cache = ReadKind.List,
        Credentials = TwitterRouteCredentials.UserOrApp,
        Scopes = TwitterRouteCredentials.ReadScopes,
        Limits = [TwitterLimits.PerUser("users.mentions", 300)],
    };

    public static readonly SocialRoute Home = new("users.home", HttpMethod.Get, "/2/users/{}/timelines/reverse_chronological")
    {
        Cache = ReadKind.List,
        Credentials = TwitterRouteCredentials.User,
        Scopes = TwitterRouteCredentials.ReadScopes,
        Limits = [TwitterLimits.PerUser("users.home", 180)],
    };
}

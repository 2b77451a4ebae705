using Social.Pipeline;

namespace Social.Twitter;

/// <summary>The route of moderating replies.</summary>
internal static class ReplyRoutes
{
    public static readonly SocialRoute Hide = new("tweets.hide", HttpMethod.Put, "/2/tweets/{}/hidden")
    {
        Credentials = TwitterRouteCredentials.User,
        Scopes = ["tweet.read", "tweet.moderate.write", "users.read"],
        Limits = [TwitterLimits.PerUser("tweets.hide", 50)],
    };
}

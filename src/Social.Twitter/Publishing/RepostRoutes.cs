using Social.Pipeline;

namespace Social.Twitter;

/// <summary>The routes of reposts and quotes.</summary>
internal static class RepostRoutes
{
    private static readonly string[] WriteScopes = ["tweet.read", "tweet.write", "users.read"];

    public static readonly SocialRoute Create = new("reposts.create", HttpMethod.Post, "/2/users/{}/retweets")
    {
        Credentials = TwitterRouteCredentials.User,
        Scopes = WriteScopes,
        Limits = [TwitterLimits.PerUser("reposts.create", 50)],
    };

    public static readonly SocialRoute Delete = new("reposts.delete", HttpMethod.Delete, "/2/users/{}/retweets/{}")
    {
        Credentials = TwitterRouteCredentials.User,
        Scopes = WriteScopes,
        Limits = [TwitterLimits.PerUser("reposts.delete", 50)],
    };

    public static readonly SocialRoute RepostedBy = new("tweets.retweeted_by", HttpMethod.Get, "/2/tweets/{}/retweeted_by")
    {
        Credentials = TwitterRouteCredentials.UserOrApp,
        Scopes = TwitterRouteCredentials.ReadScopes,
        Limits = [TwitterLimits.PerUser("tweets.retweeted_by", 75)],
    };

    public static readonly SocialRoute Reposts = new("tweets.retweets", HttpMethod.Get, "/2/tweets/{}/retweets")
    {
        Credentials = TwitterRouteCredentials.UserOrApp,
        Scopes = TwitterRouteCredentials.ReadScopes,
    };

    public static readonly SocialRoute Quotes = new("tweets.quotes", HttpMethod.Get, "/2/tweets/{}/quote_tweets")
    {
        Credentials = TwitterRouteCredentials.UserOrApp,
        Scopes = TwitterRouteCredentials.ReadScopes,
        Limits = [TwitterLimits.PerUser("tweets.quotes", 75)],
    };

    public static readonly SocialRoute OfMe = new("users.reposts_of_me", HttpMethod.Get, "/2/users/reposts_of_me")
    {
        Credentials = TwitterRouteCredentials.User,
        Scopes = ["timeline.read", "tweet.read"],
    };
}

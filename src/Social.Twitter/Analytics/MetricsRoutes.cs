using Social.Pipeline;

namespace Social.Twitter;

/// <summary>The routes of metrics and usage.</summary>
internal static class MetricsRoutes
{
    /// <summary>The lookup of posts with fields that only their author may see: an app's token cannot.</summary>
    public static readonly SocialRoute PrivateLookup = new(TweetRoutes.Lookup.Name, HttpMethod.Get, TweetRoutes.Lookup.Path)
    {
        Cache = ReadKind.Metrics,
        Credentials = TwitterRouteCredentials.User,
        Scopes = TwitterRouteCredentials.ReadScopes,
        Limits = TweetRoutes.Lookup.Limits,
    };

    public static readonly SocialRoute Tweets = new("tweets.analytics", HttpMethod.Get, "/2/tweets/analytics")
    {
        Cache = ReadKind.Metrics,
        Credentials = TwitterRouteCredentials.User,
        Scopes = TwitterRouteCredentials.ReadScopes,
        Limits = [TwitterLimits.PerUser("tweets.analytics", 300)],
    };

    public static readonly SocialRoute Media = new("media.analytics", HttpMethod.Get, "/2/media/analytics")
    {
        Cache = ReadKind.Metrics,
        Credentials = TwitterRouteCredentials.User,
        Scopes = ["tweet.read"],
    };

    public static readonly SocialRoute Usage = new("usage.tweets", HttpMethod.Get, "/2/usage/tweets")
    {
        Credentials = TwitterRouteCredentials.App,
        Limits = [TwitterLimits.PerApp("usage.tweets", 50)],
    };
}

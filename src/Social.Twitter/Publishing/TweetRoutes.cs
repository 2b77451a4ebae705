using Social.Pipeline;

namespace Social.Twitter;

/// <summary>The routes of single posts.</summary>
internal static class TweetRoutes
{
    private static readonly CredentialKind[] User = [CredentialKind.OAuth2, CredentialKind.OAuth1];
    private static readonly CredentialKind[] UserOrApp = [CredentialKind.OAuth2, CredentialKind.OAuth1, CredentialKind.App];

    public static readonly SocialRoute Create = new("tweets.create", HttpMethod.Post, "/2/tweets")
    {
        Kind = RouteKind.Commit,
        Credentials = User,
        Scopes = ["tweet.read", "tweet.write", "users.read"],
        Limits = [TwitterLimits.PerUser("tweets.create", 100), TwitterLimits.PerAppDay("tweets.create", 10_000)],
    };

    public static readonly SocialRoute Delete = new("tweets.delete", HttpMethod.Delete, "/2/tweets/{}")
    {
        Credentials = User,
        Scopes = ["tweet.read", "tweet.write", "users.read"],
        Limits = [TwitterLimits.PerUser("tweets.delete", 50)],
    };

    public static readonly SocialRoute Get = new("tweets.get", HttpMethod.Get, "/2/tweets/{}")
    {
        Cache = ReadKind.Post,
        Credentials = UserOrApp,
        Scopes = ["tweet.read", "users.read"],
        Limits = [TwitterLimits.PerUser("tweets.get", 900)],
    };

    public static readonly SocialRoute Lookup = new("tweets.lookup", HttpMethod.Get, "/2/tweets")
    {
        Cache = ReadKind.Post,
        Credentials = UserOrApp,
        Scopes = ["tweet.read", "users.read"],
        Limits = [TwitterLimits.PerUser("tweets.lookup", 5000)],
    };

    public static readonly SocialRoute UserTimeline = new("users.tweets", HttpMethod.Get, "/2/users/{}/tweets")
    {
        Cache = ReadKind.List,
        Credentials = UserOrApp,
        Scopes = ["tweet.read", "users.read"],
        Limits = [TwitterLimits.PerUser("users.tweets", 900)],
    };
}

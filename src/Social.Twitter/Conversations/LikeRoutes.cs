using Social.Pipeline;

namespace Social.Twitter;

/// <summary>The routes of likes.</summary>
internal static class LikeRoutes
{
    private static readonly string[] WriteScopes = ["like.write", "tweet.read", "users.read"];
    private static readonly string[] ReadScopes = ["like.read", "tweet.read", "users.read"];

    public static readonly SocialRoute Like = new("likes.create", HttpMethod.Post, "/2/users/{}/likes")
    {
        Credentials = TwitterRouteCredentials.User,
        Scopes = WriteScopes,
        Limits = [TwitterLimits.PerUser("likes.create", 50), TwitterLimits.PerUserDay("likes.create", 1000)],
    };

    public static readonly SocialRoute Unlike = new("likes.delete", HttpMethod.Delete, "/2/users/{}/likes/{}")
    {
        Credentials = TwitterRouteCredentials.User,
        Scopes = WriteScopes,
        Limits = [TwitterLimits.PerUser("likes.delete", 50), TwitterLimits.PerUserDay("likes.delete", 1000)],
    };

    public static readonly SocialRoute Liked = new("users.liked_tweets", HttpMethod.Get, "/2/users/{}/liked_tweets")
    {
        Credentials = TwitterRouteCredentials.User,
        Scopes = ReadScopes,
        Limits = [TwitterLimits.PerUser("users.liked_tweets", 75)],
    };

    public static readonly SocialRoute LikingUsers = new("tweets.liking_users", HttpMethod.Get, "/2/tweets/{}/liking_users")
    {
        Credentials = TwitterRouteCredentials.User,
        Scopes = ReadScopes,
        Limits = [TwitterLimits.PerUser("tweets.liking_users", 75)],
    };
}

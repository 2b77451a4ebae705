using Social.Pipeline;

namespace Social.Twitter;

/// <summary>Listings of posts and of users, which differ by their path alone.</summary>
internal static class TweetListing
{
    public static SocialPageable<Tweet> Tweets(PlatformClient client, SocialRoute route, AccountKey account, PageBounds bounds, Func<RoutePath> path, string token = "pagination_token") =>
        new TwitterListing<TweetData, Tweet>(client, route, account, TwitterJsonContext.Default.EnvelopeIReadOnlyListTweetData)
        {
            Path = _ => new ValueTask<RoutePath>(path()), Bounds = bounds, TokenName = token, Read = TweetReader.ReadAll,
        }.ToPageable();

    public static SocialPageable<TwitterUser> Users(PlatformClient client, SocialRoute route, AccountKey account, PageBounds bounds, Func<RoutePath> path, string token = "pagination_token") =>
        new TwitterListing<UserData, TwitterUser>(client, route, account, TwitterJsonContext.Default.EnvelopeIReadOnlyListUserData)
        {
            Path = _ => new ValueTask<RoutePath>(path()), Bounds = bounds, TokenName = token, Read = UserReader.ReadAll,
        }.ToPageable();
}

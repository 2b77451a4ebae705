using Social.Pipeline;

namespace Social.Twitter;

/// <summary>Likes on X, its only reaction.</summary>
/// <remarks>Thread-safe. Follows docs.x.com, "Likes". Self-serve plans lost liking by API in April 2026.</remarks>
public sealed class TwitterLikes : IReactions
{
    private const string Reaction = "like";

    private static readonly PageBounds TweetBounds = new(5, 100);
    private static readonly PageBounds UserBounds = new(1, 100);

    private readonly PlatformClient _client;

    internal TwitterLikes(PlatformClient client) => _client = client;

    /// <summary>Likes a post: <c>POST /2/users/:id/likes</c>.</summary>
    /// <param name="account">The account.</param>
    /// <param name="tweetId">The post's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether X says that it is liked now.</returns>
    /// <exception cref="SocialException">X refused or could not be reached.</exception>
    public async Task<bool> LikeAsync(AccountKey account, string tweetId, CancellationToken cancellationToken = default)
    {
        TweetIdBody body = new(TwitterId.Require(tweetId, nameof(tweetId)));
        ActionData done = await _client.ActAsync(
            LikeRoutes.Like, account, RoutePath.Of(LikeRoutes.Like, account.Id), body, TwitterJsonContext.Default.TweetIdBody, cancellationToken).ConfigureAwait(false);
        return done.Liked ?? false;
    }

    /// <summary>Takes a like back: <c>DELETE /2/users/:id/likes/:tweet_id</c>.</summary>
    /// <param name="account">The account.</param>
    /// <param name="tweetId">The post's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether X says that it is still liked.</returns>
    /// <exception cref="SocialException">X refused or could not be reached.</exception>
    public async Task<bool> UnlikeAsync(AccountKey account, string tweetId, CancellationToken cancellationToken = default)
    {
        RoutePath path = RoutePath.Of(LikeRoutes.Unlike, account.Id, TwitterId.Require(tweetId, nameof(tweetId)));
        ActionData done = await _client.ActAsync(LikeRoutes.Unlike, account, path, cancellationToken).ConfigureAwait(false);
        return done.Liked ?? false;
    }

    /// <summary>Lists what a user likes: <c>GET /2/users/:id/liked_tweets</c>, 5 to 100 a page.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="userId">The user's id.</param>
    /// <param name="fields">What to read of each post, or null for the default.</param>
    public SocialPageable<Tweet> ListLikedTweets(AccountKey account, string userId, TweetFields? fields = null)
    {
        TwitterId.Require(userId, nameof(userId));
        return TweetListing.Tweets(_client, LikeRoutes.Liked, account, TweetBounds, () => RoutePath.Of(LikeRoutes.Liked, userId).Add(fields));
    }

    /// <summary>Lists who likes a post: <c>GET /2/tweets/:id/liking_users</c>, 1 to 100 a page.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="tweetId">The post's id.</param>
    public SocialPageable<TwitterUser> ListLikingUsers(AccountKey account, string tweetId)
    {
        TwitterId.Require(tweetId, nameof(tweetId));
        return TweetListing.Users(_client, LikeRoutes.LikingUsers, account, UserBounds, () => UserFieldsQuery.Add(RoutePath.Of(LikeRoutes.LikingUsers, tweetId)));
    }

    /// <inheritdoc/>
    /// <exception cref="SocialValidationException">The reaction is another than X's like.</exception>
    public Task ReactAsync(AccountKey account, string postId, string? reaction = null, CancellationToken cancellationToken = default) =>
        reaction is null || reaction.Equals(Reaction, StringComparison.OrdinalIgnoreCase)
            ? LikeAsync(account, postId, cancellationToken)
            : throw TwitterInput.Invalid("Reaction", $"Reaction is '{reaction}'; X has only '{Reaction}'.", Reaction, reaction, SocialErrorCode.Unsupported);

    /// <inheritdoc/>
    public Task UnreactAsync(AccountKey account, string postId, CancellationToken cancellationToken = default) => UnlikeAsync(account, postId, cancellationToken);
}

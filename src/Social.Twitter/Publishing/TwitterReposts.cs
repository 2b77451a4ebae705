using Social.Pipeline;

namespace Social.Twitter;

/// <summary>Reposts and quotes on X.</summary>
/// <remarks>Thread-safe. Reposting twice is one repost, so a repost is repeatable and not journaled. Follows docs.x.com, "Reposts" and "Quote Posts".</remarks>
public sealed class TwitterReposts : IReposter
{
    private static readonly PageBounds Bounds = new(1, 100);
    private static readonly PageBounds TweetBounds = new(10, 100);

    private readonly PlatformClient _client;
    private readonly TweetReconciler _references;

    internal TwitterReposts(PlatformClient client, TweetReconciler references)
    {
        _client = client;
        _references = references;
    }

    /// <inheritdoc/>
    /// <remarks>The result names the repost itself only where X gives its id, which it does since August 2026.</remarks>
    public async Task<PublishResult> RepostAsync(PublishTarget target, string postId, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        AccountKey account = Own(target);
        TwitterId.Require(postId, nameof(postId));
        PublishResult result = new() { Target = target, Status = PublishStatus.Published, IdempotencyKey = options?.IdempotencyKey ?? Guid.NewGuid().ToString("N") };
        if (options is { DryRun: true })
        {
            return result with { Status = PublishStatus.DryRun };
        }

        try
        {
            ActionData done = await _client.ActAsync(
                RepostRoutes.Create, account, RoutePath.Of(RepostRoutes.Create, account.Id), new TweetIdBody(postId), TwitterJsonContext.Default.TweetIdBody, cancellationToken).ConfigureAwait(false);
            return done.RestId is { } id ? result with { References = [await _references.ReferenceAsync(account, id, cancellationToken).ConfigureAwait(false)] } : result;
        }
        catch (SocialApiException e) when (IsThereAlready(e))
        {
            return result;
        }
    }

    /// <inheritdoc/>
    public Task UndoRepostAsync(PublishTarget target, string postId, CancellationToken cancellationToken = default)
    {
        AccountKey account = Own(target);
        RoutePath path = RoutePath.Of(RepostRoutes.Delete, account.Id, TwitterId.Require(postId, nameof(postId)));
        return _client.ActAsync(RepostRoutes.Delete, account, path, cancellationToken);
    }

    /// <summary>Lists who reposted a post: <c>GET /2/tweets/:id/retweeted_by</c>, 1 to 100 a page.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="tweetId">The post's id.</param>
    public SocialPageable<TwitterUser> ListReposters(AccountKey account, string tweetId)
    {
        TwitterId.Require(tweetId, nameof(tweetId));
        return TweetListing.Users(_client, RepostRoutes.RepostedBy, account, Bounds, () => UserFieldsQuery.Add(RoutePath.Of(RepostRoutes.RepostedBy, tweetId)));
    }

    /// <summary>Lists the reposts of a post: <c>GET /2/tweets/:id/retweets</c>, 10 to 100 a page.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="tweetId">The post's id.</param>
    /// <param name="fields">What to read of each, or null for the default.</param>
    public SocialPageable<Tweet> ListReposts(AccountKey account, string tweetId, TweetFields? fields = null) => List(RepostRoutes.Reposts, account, tweetId, fields);

    /// <summary>Lists the posts that quote a post: <c>GET /2/tweets/:id/quote_tweets</c>, 10 to 100 a page.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="tweetId">The post's id.</param>
    /// <param name="fields">What to read of each, or null for the default.</param>
    public SocialPageable<Tweet> ListQuotes(AccountKey account, string tweetId, TweetFields? fields = null) => List(RepostRoutes.Quotes, account, tweetId, fields);

    /// <summary>Lists the account's own posts that others reposted: <c>GET /2/users/reposts_of_me</c>, 1 to 100 a page.</summary>
    /// <param name="account">The account.</param>
    /// <param name="fields">What to read of each, or null for the default.</param>
    public SocialPageable<Tweet> ListRepostsOfMe(AccountKey account, TweetFields? fields = null) =>
        TweetListing.Tweets(_client, RepostRoutes.OfMe, account, Bounds, () => RoutePath.Of(RepostRoutes.OfMe).Add(fields));

    private SocialPageable<Tweet> List(SocialRoute route, AccountKey account, string tweetId, TweetFields? fields)
    {
        TwitterId.Require(tweetId, nameof(tweetId));
        return TweetListing.Tweets(_client, route, account, TweetBounds, () => RoutePath.Of(route, tweetId).Add(fields));
    }

    private static AccountKey Own(PublishTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return target.Destination is { } destination
            ? throw TwitterInput.Invalid("Destination", "Destination is given; X reposts to the account's own timeline only.", "none", destination)
            : target.Account;
    }

    /// <summary>A second attempt after a lost answer meets its own repost; v2 says so in words alone.</summary>
    private static bool IsThereAlready(SocialApiException e) =>
        e.PlatformCode == "327" || (e.Status is 400 or 403 && e.Message.Contains("already retweeted", StringComparison.OrdinalIgnoreCase));
}

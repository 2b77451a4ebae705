using System.Text.Json;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Twitter;

/// <summary>Posts on X, in X's own words.</summary>
/// <remarks>Thread-safe. Creating goes through the publish journal like every publish.</remarks>
public sealed class TwitterTweets : IPostRemover
{
    private readonly PlatformClient _client;
    private readonly PublishRunner _runner;
    private readonly TweetReconciler _reconciler;

    internal TwitterTweets(PlatformClient client, PublishRunner runner, TweetReconciler reconciler)
    {
        _client = client;
        _runner = runner;
        _reconciler = reconciler;
    }

    /// <summary>Creates a post with X's own request: <c>POST /2/tweets</c>.</summary>
    /// <param name="account">The author.</param>
    /// <param name="request">The request; it is sent as it is.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">X refused, or could not be reached before the post was made.</exception>
    public Task<PublishResult> CreateAsync(AccountKey account, TweetRequest request, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        PublishTarget target = account;
        string fingerprint = PostFingerprint.Compute(target, JsonSerializer.SerializeToUtf8Bytes(request, TwitterJsonContext.Default.TweetRequest));
        return _runner.RunAsync(new CreateTweet(_client, _reconciler, target, fingerprint, request), options ?? PublishOptions.Default, cancellationToken);
    }

    /// <summary>Reads a post: <c>GET /2/tweets/:id</c>; null when it does not exist or is not to be seen.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="tweetId">The post's id.</param>
    /// <param name="fields">What to read of it, or null for the default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">X refused or could not be reached.</exception>
    public async Task<Tweet?> GetAsync(AccountKey account, string tweetId, TweetFields? fields = null, CancellationToken cancellationToken = default)
    {
        try
        {
            string path = RoutePath.Of(TweetRoutes.Get, TwitterId.Require(tweetId, nameof(tweetId))).Add(fields).ToString();
            SocialAnswer<Envelope<TweetData>> answer = await _client.SendAsync(
                new SocialCall(TweetRoutes.Get, account) { Path = path }, TwitterJsonContext.Default.EnvelopeTweetData, cancellationToken).ConfigureAwait(false);
            return answer.Find(_client, TweetRoutes.Get, account) is { } tweet ? new TweetReader(answer.Value.Includes).Read(tweet) : null;
        }
        catch (SocialApiException e) when (e.Code == SocialErrorCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>Reads any number of posts: <c>GET /2/tweets</c>, 100 a call. What cannot be read is named with X's reason and fails nothing else.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="tweetIds">The posts' ids.</param>
    /// <param name="fields">What to read of them, or null for the default.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="SocialException">X refused or could not be reached.</exception>
    public Task<TwitterLookup<Tweet>> GetManyAsync(AccountKey account, IReadOnlyList<string> tweetIds, TweetFields? fields = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tweetIds);
        string[] ids = [.. tweetIds.Select((id, i) => TwitterId.Require(id, $"{nameof(tweetIds)}[{i}]"))];
        return new BatchLookup<TweetData, Tweet>(_client, TweetRoutes.Lookup, TwitterJsonContext.Default.EnvelopeIReadOnlyListTweetData)
        {
            Path = batch => RoutePath.Of(TweetRoutes.Lookup).Add("ids", batch).Add(fields),
            Read = TweetReader.ReadAll,
            KeyOf = t => t.Id,
        }.RunAsync(account, ids, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task DeletePostAsync(AccountKey account, string postId, CancellationToken cancellationToken = default)
    {
        RoutePath path = RoutePath.Of(TweetRoutes.Delete, TwitterId.Require(postId, nameof(postId)));
        await _client.ActAsync(TweetRoutes.Delete, account, path, cancellationToken).ConfigureAwait(false);
    }
}

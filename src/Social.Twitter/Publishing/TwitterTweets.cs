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

    /// <inheritdoc/>
    public async Task DeletePostAsync(AccountKey account, string postId, CancellationToken cancellationToken = default)
    {
        string path = RoutePath.Of(TweetRoutes.Delete, TwitterId.Require(postId, nameof(postId))).ToString();
        await _client.SendAsync(new SocialCall(TweetRoutes.Delete, account) { Path = path }, cancellationToken).ConfigureAwait(false);
    }
}

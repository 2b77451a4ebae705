using System.Text.Json;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Twitter;

/// <summary>How X makes a post: upload the media, then the one request that creates it.</summary>
/// <remarks>Follows docs.x.com, "Create Post". There is no idempotency key; what is uncertain is looked up in the author's own timeline.</remarks>
internal sealed class CreateTweet : IPublishRecipe
{
    private readonly PlatformClient _client;
    private readonly TweetReconciler _reconciler;
    private readonly Func<PublishSession, CancellationToken, Task<TweetRequest>> _compose;
    private TweetRequest? _request;

    public CreateTweet(PlatformClient client, TweetReconciler reconciler, PublishTarget target, string fingerprint, Func<PublishSession, CancellationToken, Task<TweetRequest>> compose)
    {
        _client = client;
        _reconciler = reconciler;
        _compose = compose;
        Target = target;
        Fingerprint = fingerprint;
    }

    /// <inheritdoc/>
    public PublishTarget Target { get; }

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <inheritdoc/>
    public async Task<PublishReceipt> ExecuteAsync(PublishSession session, CancellationToken cancellationToken)
    {
        _request = await _compose(session, cancellationToken).ConfigureAwait(false);
        session.Options.Progress?.Report(new PublishProgress("create"));
        SocialCall call = new(TweetRoutes.Create, Target.Account)
        {
            Json = JsonSerializer.SerializeToUtf8Bytes(_request, TwitterJsonContext.Default.TweetRequest),
            Gate = session,
            RateLimit = session.Options.RateLimit,
        };
        SocialAnswer<Envelope<TweetData>> answer = await _client.SendAsync(call, TwitterJsonContext.Default.EnvelopeTweetData, cancellationToken).ConfigureAwait(false);
        if (answer.Value.Data is not { Id.Length: > 0 } created)
        {
            throw new SocialApiException(SocialErrorCode.PlatformError, Remedy.Reconcile, $"X answered {answer.Status} without a post's id.")
            {
                Platform = _client.Name, Account = Target.Account, Operation = TweetRoutes.Create.Name, Status = answer.Status, IsOutcomeUnknown = true,
            };
        }

        return new PublishReceipt
        {
            References = [await _reconciler.ReferenceAsync(Target.Account, created.Id, cancellationToken).ConfigureAwait(false)],
            RateLimits = await answer.GetRateLimitsAsync().ConfigureAwait(false),
            RawAnswer = answer.Raw,
        };
    }

    /// <inheritdoc/>
    public async Task<Reconciliation> ReconcileAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        // A publish taken up by another process has not composed its request yet; composing repeats no finished upload.
        TweetRequest? request = _request;
        return request is null
            ? await _reconciler.FindAsync(entry, await _reconciler.ComposeForLookAsync(_compose, entry, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false)
            : await _reconciler.FindAsync(entry, request, cancellationToken).ConfigureAwait(false);
    }
}

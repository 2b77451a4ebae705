using System.Text.Json;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Twitter;

/// <summary>How X makes a post: upload the media, then the one request that creates it.</summary>
/// <remarks>Follows docs.x.com, "Create Post". There is no idempotency key; what is uncertain is looked up in the author's own timeline.</remarks>
/// <param name="client">The client.</param>
/// <param name="reconciler">Looks for posts whose fate is unknown.</param>
/// <param name="target">The target.</param>
/// <param name="fingerprint">What tells this post from another.</param>
/// <param name="outline">The request, its media aside.</param>
/// <param name="upload">Uploads the media and returns the whole request; null when the outline is whole.</param>
internal sealed class CreateTweet(
    PlatformClient client,
    TweetReconciler reconciler,
    PublishTarget target,
    string fingerprint,
    TweetRequest outline,
    Func<PublishSession, CancellationToken, Task<TweetRequest>>? upload = null) : IPublishRecipe
{
    /// <inheritdoc/>
    public PublishTarget Target => target;

    /// <inheritdoc/>
    public string Fingerprint => fingerprint;

    /// <inheritdoc/>
    public async Task<PublishReceipt> ExecuteAsync(PublishSession session, CancellationToken cancellationToken)
    {
        TweetRequest request = upload is null ? outline : await upload(session, cancellationToken).ConfigureAwait(false);
        session.Options.Progress?.Report(new PublishProgress("create"));
        SocialCall call = new(TweetRoutes.Create, target.Account)
        {
            Json = JsonSerializer.SerializeToUtf8Bytes(request, TwitterJsonContext.Default.TweetRequest),
            Gate = session,
            RateLimit = session.Options.RateLimit,
        };
        SocialAnswer<CreatedTweet> answer = await client.SendAsync(call, TwitterJsonContext.Default.CreatedTweet, cancellationToken).ConfigureAwait(false);
        if (answer.Value.Id is not { Length: > 0 } id)
        {
            throw new SocialApiException(SocialErrorCode.PlatformError, Remedy.Reconcile, $"X answered {answer.Status} without a post's id.")
            {
                Platform = client.Name, Account = target.Account, Operation = TweetRoutes.Create.Name, Status = answer.Status, IsOutcomeUnknown = true,
            };
        }

        return new PublishReceipt
        {
            References = [await reconciler.ReferenceAsync(target.Account, id, CancellationToken.None).ConfigureAwait(false)],
            RateLimits = await answer.GetRateLimitsAsync().ConfigureAwait(false),
            RawAnswer = answer.Raw,
        };
    }

    /// <inheritdoc/>
    public Task<Reconciliation> ReconcileAsync(JournalEntry entry, CancellationToken cancellationToken) => reconciler.FindAsync(entry, outline, cancellationToken);
}

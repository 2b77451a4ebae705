using Social.Pipeline;
using Social.Publishing;

namespace Social.Meta;

/// <summary>How Facebook makes a story of a photo: the photo first, unseen, then the request that shows it.</summary>
internal sealed class CreatePhotoStory(FacebookApi api, PhotoUploads photos, FacebookReconciler reconciler, PublishTarget target, Post post) : IPublishRecipe
{
    /// <inheritdoc/>
    public PublishTarget Target => target;

    /// <inheritdoc/>
    public string Fingerprint { get; } = PostFingerprint.Compute(target, post);

    /// <inheritdoc/>
    public async Task<PublishReceipt> ExecuteAsync(PublishSession session, CancellationToken cancellationToken)
    {
        string photo = (await photos.RunAsync(session, target, post, cancellationToken).ConfigureAwait(false))[0];
        if (!session.IsDryRun)
        {
            await session.RecordHandleAsync(photo, cancellationToken).ConfigureAwait(false);
        }

        SocialCall call = new(FacebookRoutes.PhotoStory, target.Account)
        {
            Path = api.Path(FacebookRoutes.PhotoStory, target.Account.Id).ToString(), Form = [new("photo_id", photo)], WordFields = FacebookComposer.WordFields, Gate = session, RateLimit = session.Options.RateLimit,
        };
        SocialAnswer<FacebookMadeData> answer = await api.Client.SendAsync(call, FacebookJsonContext.Default.FacebookMadeData, cancellationToken).ConfigureAwait(false);
        if (answer.Value.IsRefused)
        {
            throw api.NotDone(FacebookRoutes.PhotoStory, target.Account, answer.Status, isCommit: true);
        }

        return new PublishReceipt
        {
            References = [new PostReference { Account = target.Account, Id = answer.Value.PostId, Handle = photo }],
            RateLimits = await answer.GetRateLimitsAsync().ConfigureAwait(false),
            RawAnswer = answer.Raw,
        };
    }

    /// <inheritdoc/>
    public async Task<Reconciliation> ReconcileAsync(JournalEntry entry, CancellationToken cancellationToken) =>
        entry.Handle is { } photo ? await reconciler.FindStoryAsync(entry, photo, cancellationToken).ConfigureAwait(false) : Reconciliation.Absent;
}

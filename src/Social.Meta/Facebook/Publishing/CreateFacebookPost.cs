using Social.Pipeline;
using Social.Publishing;

namespace Social.Meta;

/// <summary>How Facebook makes a post of text, a link or photos: the photos first, unseen, then the one request that shows them.</summary>
internal sealed class CreateFacebookPost(FacebookApi api, PhotoUploads photos, FacebookReconciler reconciler, PublishTarget target, Post post) : IPublishRecipe
{
    /// <inheritdoc/>
    public PublishTarget Target => target;

    /// <inheritdoc/>
    public string Fingerprint { get; } = PostFingerprint.Compute(target, post);

    /// <inheritdoc/>
    public async Task<PublishReceipt> ExecuteAsync(PublishSession session, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> ids = await photos.RunAsync(session, target, post, cancellationToken).ConfigureAwait(false);
        List<KeyValuePair<string, string>> fields = FacebookComposer.Feed(post);
        for (int i = 0; i < ids.Count; i++)
        {
            string id = ids[i];
            fields.Add(new($"attached_media[{i}]", FacebookComposer.Json(w =>
            {
                w.WriteStartObject();
                w.WriteString("media_fbid", id);
                w.WriteEndObject();
            })));
        }

        fields.Add(new("fields", "id,permalink_url"));
        session.Options.Progress?.Report(new PublishProgress("create"));
        SocialCall call = new(FacebookRoutes.Feed, target.Account)
        {
            Path = api.Path(FacebookRoutes.Feed, target.Account.Id).ToString(), Form = fields, WordFields = FacebookComposer.WordFields, Gate = session, RateLimit = session.Options.RateLimit,
        };
        SocialAnswer<FacebookMadeData> answer = await api.Client.SendAsync(call, FacebookJsonContext.Default.FacebookMadeData, cancellationToken).ConfigureAwait(false);
        if (answer.Value.Id is not { Length: > 0 } made)
        {
            throw api.NotDone(FacebookRoutes.Feed, target.Account, answer.Status, isCommit: true);
        }

        return new PublishReceipt
        {
            Status = FacebookComposer.StatusOf(post),
            References = [new PostReference { Account = target.Account, Id = made, Url = FacebookApi.Address(answer.Value.PermalinkUrl) ?? FacebookApi.Address("/" + made) }],
            RateLimits = await answer.GetRateLimitsAsync().ConfigureAwait(false),
            RawAnswer = answer.Raw,
        };
    }

    /// <inheritdoc/>
    public Task<Reconciliation> ReconcileAsync(JournalEntry entry, CancellationToken cancellationToken) => reconciler.FindPostAsync(entry, post, FacebookComposer.StatusOf(post), cancellationToken);
}

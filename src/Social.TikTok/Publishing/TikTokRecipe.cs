using Social.Pipeline;
using Social.Publishing;

namespace Social.TikTok;

/// <summary>What the ways of posting share: a publish id whose status tells what became of the post, to its end.</summary>
internal abstract class TikTokRecipe(PlatformClient client, TikTokPosts posts, PublishPlan plan) : IAwaitableRecipe
{
    /// <inheritdoc/>
    public PublishTarget Target => plan.Target;

    /// <inheritdoc/>
    public string Fingerprint => plan.Fingerprint;

    protected PlatformClient Client => client;

    protected TikTokPosts Posts => posts;

    protected PublishPlan Plan => plan;

    protected AccountKey Account => plan.Target.Account;

    /// <inheritdoc/>
    public abstract Task<PublishReceipt> ExecuteAsync(PublishSession session, CancellationToken cancellationToken);

    /// <summary>Asks the status of the publish id, which is proof either way. Without one it depends on whether TikTok could post without more from us.</summary>
    /// <inheritdoc/>
    public async Task<Reconciliation> ReconcileAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        if (entry.Handle is not { } publishId)
        {
            return WithoutHandle;
        }

        TikTokPublishStatus status;
        try
        {
            status = await posts.FetchAsync(Account, publishId, null, cancellationToken).ConfigureAwait(false);
        }
        catch (SocialApiException e) when (e.Code == SocialErrorCode.NotFound)
        {
            return Reconciliation.Undetermined;
        }

        return status.State == TikTokPublishState.Failed
            ? Reconciliation.Absent
            : Judge(status, entry) ?? Reconciliation.Found(await posts.ReceiptAsync(Account, status, null, null, cancellationToken).ConfigureAwait(false), ReconciliationEvidence.Proof);
    }

    /// <inheritdoc/>
    public async Task<PublishReceipt> AwaitAsync(JournalEntry entry, PublishOptions options, CancellationToken cancellationToken)
    {
        PublishReceipt standing = new() { Status = PublishStatus.Accepted, References = entry.References };
        string? publishId = entry.Handle ?? (entry.References.Count > 0 ? entry.References[0].Handle : null);
        return publishId is null ? standing : await posts.WaitAsync(Account, publishId, null, standing, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gets what a lost init means.</summary>
    protected abstract Reconciliation WithoutHandle { get; }

    /// <summary>What a state that is not failure says beyond that TikTok has the post; null for that.</summary>
    protected virtual Reconciliation? Judge(TikTokPublishStatus status, JournalEntry entry) => null;
}

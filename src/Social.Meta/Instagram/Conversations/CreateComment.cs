using System.Text;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Meta;

/// <summary>How Instagram makes a comment: one request that answers with its id. There is no idempotency key; a lost one is looked for among the newest.</summary>
internal sealed class CreateComment(
    PlatformClient client, string version, IPublishJournal journal, PublishTarget target, string place, string message,
    Func<PublishSession, CancellationToken, Task<InstagramPlace>> prepare, Func<JournalEntry, CancellationToken, Task<IReadOnlyList<InstagramCommentData>?>> look) : IPublishRecipe
{
    /// <inheritdoc/>
    public PublishTarget Target => target;

    /// <inheritdoc/>
    public string Fingerprint { get; } = PostFingerprint.Compute(target, Encoding.UTF8.GetBytes($"{place}\n{message}"));

    /// <inheritdoc/>
    public async Task<PublishReceipt> ExecuteAsync(PublishSession session, CancellationToken cancellationToken)
    {
        InstagramPlace to = await prepare(session, cancellationToken).ConfigureAwait(false);
        SocialCall call = new(to.Route, target.Account)
        {
            Path = RoutePath.Of(to.Route, version, to.Id).ToString(), Form = [.. to.Fields, new("message", message)], WordFields = ["message"], Gate = session, RateLimit = session.Options.RateLimit,
        };
        SocialAnswer<GraphId> answer = await client.SendAsync(call, GraphJsonContext.Default.GraphId, cancellationToken).ConfigureAwait(false);
        string id = answer.Value.Id is { Length: > 0 } made ? made : throw new SocialApiException(SocialErrorCode.PlatformError, Remedy.Reconcile, $"Instagram answered '{to.Route.Name}' without an id.")
        {
            Platform = client.Name, Account = target.Account, Operation = to.Route.Name, Status = answer.Status, IsOutcomeUnknown = true,
        };
        return Receipt(id) with { RateLimits = await answer.GetRateLimitsAsync().ConfigureAwait(false), RawAnswer = answer.Raw };
    }

    /// <inheritdoc/>
    public async Task<Reconciliation> ReconcileAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        NewestMatch newest = new(journal, entry);
        foreach (InstagramCommentData comment in (await look(entry, cancellationToken).ConfigureAwait(false) ?? []).Where(c => c.Id is not null && NewestMatch.SameWords(c.Text, message)))
        {
            await newest.OfferAsync(new PostReference { Account = target.Account, Id = comment.Id }, comment.Timestamp, cancellationToken).ConfigureAwait(false);
        }

        return newest.Only is { } found ? Reconciliation.Found(new PublishReceipt { References = [found] }, ReconciliationEvidence.Evidence) : Reconciliation.Undetermined;
    }

    private PublishReceipt Receipt(string id) => new() { References = [new PostReference { Account = target.Account, Id = id }] };
}

using Social.Pipeline;
using Social.Publishing;

namespace Social.Meta;

/// <summary>How Facebook makes a comment: one request; what is uncertain is looked for among the comments.</summary>
internal sealed class CreateFacebookComment(FacebookApi api, IPublishJournal journal, AccountKey account, string objectId, IReadOnlyList<KeyValuePair<string, string>> fields, string text) : IPublishRecipe
{
    private const int LookAt = 100;

    /// <inheritdoc/>
    public PublishTarget Target => account;

    /// <inheritdoc/>
    public string Fingerprint { get; } = PostFingerprint.Compute(account, new Post { Text = string.Join('\n', fields.Select(f => f.Value)), ReplyTo = objectId });

    /// <inheritdoc/>
    public async Task<PublishReceipt> ExecuteAsync(PublishSession session, CancellationToken cancellationToken)
    {
        SocialCall call = new(FacebookRoutes.Comment, account)
        {
            Path = api.Path(FacebookRoutes.Comment, objectId).ToString(), Form = [.. fields, new("fields", "id,permalink_url")], WordFields = FacebookComposer.WordFields, Gate = session, RateLimit = session.Options.RateLimit,
        };
        SocialAnswer<FacebookMadeData> answer = await api.Client.SendAsync(call, FacebookJsonContext.Default.FacebookMadeData, cancellationToken).ConfigureAwait(false);
        return answer.Value.Id is { Length: > 0 } id
            ? new PublishReceipt
            {
                References = [new PostReference { Account = account, Id = id, Url = FacebookApi.Address(answer.Value.PermalinkUrl) }],
                RateLimits = await answer.GetRateLimitsAsync().ConfigureAwait(false),
                RawAnswer = answer.Raw,
            }
            : throw api.NotDone(FacebookRoutes.Comment, account, answer.Status, isCommit: true);
    }

    /// <inheritdoc/>
    public async Task<Reconciliation> ReconcileAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        RoutePath path = api.Path(FacebookRoutes.Comments, objectId).Add("fields", "id,message,from,created_time,permalink_url").Add("order", "reverse_chronological").Add("limit", LookAt.ToString(System.Globalization.CultureInfo.InvariantCulture));
        GraphPage<FacebookCommentData> page = await api.ReadAsync(FacebookRoutes.Comments, account, path, FacebookJsonContext.Default.GraphPageFacebookCommentData, cancellationToken, fresh: true).ConfigureAwait(false);
        NewestMatch newest = new(journal, entry);
        foreach (FacebookCommentData comment in (page.Data ?? []).Where(c => c.From?.Id == account.Id && NewestMatch.SameWords(c.Message, text)))
        {
            await newest.OfferAsync(new PostReference { Account = account, Id = comment.Id, Url = FacebookApi.Address(comment.PermalinkUrl) }, comment.CreatedTime, cancellationToken).ConfigureAwait(false);
        }

        return newest.Only is { } found ? Reconciliation.Found(new PublishReceipt { References = [found] }, ReconciliationEvidence.Evidence)
            : newest.IsEmpty && page.Paging?.Next is not null ? Reconciliation.CutShort
            : Reconciliation.Undetermined;
    }
}

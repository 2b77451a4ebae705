using Social.Pipeline;
using Social.Publishing;

namespace Social.Meta;

/// <summary>How Facebook makes a live video: one request; what is uncertain is looked for among the Page's live videos.</summary>
internal sealed class CreateLiveVideo(FacebookApi api, IPublishJournal journal, AccountKey account, FacebookLiveRequest request) : IPublishRecipe
{
    /// <inheritdoc/>
    public PublishTarget Target => account;

    /// <inheritdoc/>
    public string Fingerprint { get; } = PostFingerprint.Compute(account, new Post { Title = request.Title, Text = request.Description ?? "live", ScheduledTime = request.StartsAt });

    private PublishStatus Status => request.StartsAt is not null ? PublishStatus.Scheduled : request.GoesLive ? PublishStatus.Published : PublishStatus.Draft;

    /// <inheritdoc/>
    public async Task<PublishReceipt> ExecuteAsync(PublishSession session, CancellationToken cancellationToken)
    {
        List<KeyValuePair<string, string>> fields = [new("status", request.StartsAt is not null ? "SCHEDULED_UNPUBLISHED" : request.GoesLive ? "LIVE_NOW" : "UNPUBLISHED")];
        FacebookComposer.Add(fields, "title", request.Title);
        FacebookComposer.Add(fields, "description", request.Description);
        FacebookComposer.Add(fields, "stop_on_delete_stream", request.EndsWithStream switch { true => "true", false => "false", null => null });
        FacebookComposer.Add(fields, "event_params", request.StartsAt is { } time ? FacebookComposer.Json(w =>
        {
            w.WriteStartObject();
            w.WriteNumber("start_time", time.ToUnixTimeSeconds());
            w.WriteEndObject();
        }) : null);
        SocialCall call = new(FacebookRoutes.LiveCreate, account)
        {
            Path = api.Path(FacebookRoutes.LiveCreate, account.Id).ToString(), Form = fields, WordFields = FacebookComposer.WordFields, Gate = session, RateLimit = session.Options.RateLimit,
        };
        SocialAnswer<FacebookMadeData> answer = await api.Client.SendAsync(call, FacebookJsonContext.Default.FacebookMadeData, cancellationToken).ConfigureAwait(false);

        // The answer holds the stream's key: it is not handed on, and GetAsync gives it as a secret.
        return answer.Value.Id is { Length: > 0 } id
            ? new PublishReceipt
            {
                Status = Status,
                References = [new PostReference { Account = account, Id = id }], RateLimits = await answer.GetRateLimitsAsync().ConfigureAwait(false),
            }
            : throw api.NotDone(FacebookRoutes.LiveCreate, account, answer.Status, isCommit: true);
    }

    /// <inheritdoc/>
    public async Task<Reconciliation> ReconcileAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        RoutePath path = api.Path(FacebookRoutes.LiveList, account.Id).Add("fields", "id,title,creation_time").Add("source", "owner").Add("limit", "100");
        GraphPage<FacebookLiveData> page = await api.ReadAsync(FacebookRoutes.LiveList, account, path, FacebookJsonContext.Default.GraphPageFacebookLiveData, cancellationToken, fresh: true).ConfigureAwait(false);
        NewestMatch newest = new(journal, entry);
        foreach (FacebookLiveData live in (page.Data ?? []).Where(l => NewestMatch.SameWords(l.Title, request.Title)))
        {
            await newest.OfferAsync(new PostReference { Account = account, Id = live.Id }, live.CreationTime, cancellationToken).ConfigureAwait(false);
        }

        return newest.Only is { } found ? Reconciliation.Found(new PublishReceipt { Status = Status, References = [found] }, ReconciliationEvidence.Evidence) : Reconciliation.Undetermined;
    }
}

using Social.Pipeline;
using Social.Publishing;

namespace Social.Meta;

/// <summary>How Facebook makes a video of the feed from a public address: one request, whose answer is the video's id.</summary>
/// <remarks>There is no id before it. A lost answer is looked for among the Page's videos.</remarks>
internal sealed class FetchVideo(FacebookApi api, VideoLooks looks, VideoExtras extras, FacebookReconciler reconciler, VideoPlan plan) : IAwaitableRecipe
{
    /// <inheritdoc/>
    public PublishTarget Target => plan.Target;

    /// <inheritdoc/>
    public string Fingerprint => plan.Fingerprint;

    /// <inheritdoc/>
    public async Task<PublishReceipt> ExecuteAsync(PublishSession session, CancellationToken cancellationToken)
    {
        AccountKey account = plan.Target.Account;
        SocialCall call = new(FacebookRoutes.VideoByUrl, account)
        {
            Path = api.Path(FacebookRoutes.VideoByUrl, account.Id).ToString(),
            Form = [new("file_url", plan.Media.Source!.Url!.AbsoluteUri), .. plan.Describe()],
            WordFields = FacebookComposer.WordFields,
            Gate = session,
            RateLimit = session.Options.RateLimit,
        };
        SocialAnswer<FacebookMadeData> answer = await api.Client.SendAsync(call, FacebookJsonContext.Default.FacebookMadeData, cancellationToken).ConfigureAwait(false);
        if (answer.Value.Id is not { Length: > 0 } video)
        {
            throw api.NotDone(FacebookRoutes.VideoByUrl, account, answer.Status, isCommit: true);
        }

        await session.RecordHandleAsync(video, CancellationToken.None).ConfigureAwait(false);
        PublishReceipt accepted = new()
        {
            Status = PublishStatus.Accepted,
            References = [new PostReference { Account = account, Id = answer.Value.PostId, Handle = video }],
            RateLimits = await answer.GetRateLimitsAsync().ConfigureAwait(false),
            RawAnswer = answer.Raw,
        };
        await extras.RunAsync(session, account, plan.Media, video, cancellationToken).ConfigureAwait(false);
        return await VideoWait.RunAsync(looks, api, plan, accepted, session.Options, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<PublishReceipt> AwaitAsync(JournalEntry entry, PublishOptions options, CancellationToken cancellationToken) => VideoWait.ResumeAsync(looks, api, plan, entry, options, cancellationToken);

    /// <inheritdoc/>
    public async Task<Reconciliation> ReconcileAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        if (entry.Handle is not { } video)
        {
            return await reconciler.FindVideoAsync(entry, plan.Post, plan.Status, cancellationToken).ConfigureAwait(false);
        }

        VideoState state = await looks.LookAsync(plan.Target.Account, video, cancellationToken).ConfigureAwait(false);
        return state.HasFailed
            ? Reconciliation.Absent
            : Reconciliation.Found(VideoWait.ReceiptOf(plan, state, new PublishReceipt { References = [new PostReference { Account = plan.Target.Account, Handle = video }] }), ReconciliationEvidence.Proof);
    }
}

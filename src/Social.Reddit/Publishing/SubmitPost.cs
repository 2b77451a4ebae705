using Social.Media;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Reddit;

/// <summary>How Reddit makes a post: check it against the subreddit, upload the media, then the one request that submits it. Of images and videos a socket tells the id, or the newest submissions do.</summary>
/// <remarks>Follows Reddit's API reference, "links and comments", and community notes of media posts. There is no idempotency key; what is uncertain is looked up among the author's submissions.</remarks>
internal sealed class SubmitPost(
    PlatformClient client, RedditOptions options, SubmissionFinder finder, SubmissionMedia media, MediaSocket socket, Submission submission, Func<PublishSession, CancellationToken, ValueTask> check) : IAwaitableRecipe
{
    /// <summary>The step in which the socket told the id.</summary>
    public const string SocketStep = "media-socket";

    /// <summary>The step in which the newest submissions told the id.</summary>
    public const string ListStep = "submitted-list";

    private const string Failed = "failed";

    /// <inheritdoc/>
    public PublishTarget Target => submission.Target;

    /// <inheritdoc/>
    public string Fingerprint => submission.Fingerprint;

    /// <inheritdoc/>
    public async Task<PublishReceipt> ExecuteAsync(PublishSession session, CancellationToken cancellationToken)
    {
        await check(session, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<string> urls = await media.UploadAsync(submission, session, cancellationToken).ConfigureAwait(false);
        string? richText = await media.ConvertAsync(submission, urls, session, cancellationToken).ConfigureAwait(false);
        if (submission.IsMedia && !session.IsDryRun)
        {
            // The post will show it, which is how it is found if all else is lost.
            await session.RecordHandleAsync(Submission.AssetOf(urls[0]), cancellationToken).ConfigureAwait(false);
        }

        session.Options.Progress?.Report(new PublishProgress("create"));
        JournalEntry before = session.Entry;
        SocialAnswer<JsonAnswer<SubmitData>> answer;
        try
        {
            answer = await client.SendAsync(submission.Compose(urls, richText, session), RedditJsonContext.Default.JsonAnswerSubmitData, cancellationToken).ConfigureAwait(false);
        }
        catch (SocialDuplicateException e) when (before.ArmedAt is not null)
        {
            return await FindOursAsync(before, e, cancellationToken).ConfigureAwait(false);
        }

        PublishReceipt receipt = new() { References = [], RawAnswer = answer.Raw, RateLimits = await answer.GetRateLimitsAsync().ConfigureAwait(false) };
        SubmitData? data = answer.Value.Data;
        if ((data?.Name ?? data?.Id) is { Length: > 0 } id)
        {
            return receipt with { References = [finder.ReferenceOf(Target.Account, Fullname.Of(Fullname.Post, id), data!.Url)] };
        }

        return submission.IsMedia && (data?.WebsocketUrl ?? data?.UserSubmittedPage) is not null
            ? await WaitAsync(session, data!.WebsocketUrl, receipt, cancellationToken).ConfigureAwait(false)
            : throw new SocialApiException(SocialErrorCode.PlatformError, Remedy.Reconcile, $"Reddit answered {answer.Status} without a post's id.")
            {
                Platform = client.Name, Account = Target.Account, Operation = submission.Route.Name, Status = answer.Status, IsOutcomeUnknown = true,
            };
    }

    /// <inheritdoc/>
    public async Task<Reconciliation> ReconcileAsync(JournalEntry entry, CancellationToken cancellationToken) => entry.Handle == Failed
        ? Reconciliation.Absent
        : await finder.ReconcileAsync(entry, submission, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<PublishReceipt> AwaitAsync(JournalEntry entry, PublishOptions options, CancellationToken cancellationToken)
    {
        PublishReceipt standing = new() { Status = PublishStatus.Accepted, References = entry.References };
        return await LookAsync(entry, standing, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Waits for the id: on the socket, then among the newest submissions. The follow-ups tell which of them told it.</summary>
    /// <summary>Tells whether the link that is there already is ours of before: Reddit refuses a link whoever posted it, so that the refusal alone proves nothing.</summary>
    private async Task<PublishReceipt> FindOursAsync(JournalEntry before, SocialDuplicateException refusal, CancellationToken cancellationToken)
    {
        Reconciliation seen = await finder.ReconcileAsync(before, submission, cancellationToken).ConfigureAwait(false);
        return seen.Receipt is { } ours
            ? ours with { Evidence = seen.Evidence }
            : throw new SocialApiException(refusal.Code, refusal.Remedy, refusal.Message, refusal)
            {
                Platform = client.Name, Account = Target.Account, Operation = submission.Route.Name, Status = refusal.Status, PlatformCode = refusal.PlatformCode, PlatformSubcode = refusal.PlatformSubcode,
            };
    }

    private async Task<PublishReceipt> WaitAsync(PublishSession session, string? address, PublishReceipt receipt, CancellationToken cancellationToken)
    {
        long started = client.Time.GetTimestamp();
        TimeSpan longest = options.SocketWait < MediaSocket.Longest ? options.SocketWait : MediaSocket.Longest;
        TimeSpan patience = session.Options.WaitFor is { } own && own < longest ? own : longest;
        SocketFrame? frame = null;
        await session.FollowUpAsync(SocketStep, async ct => frame = await socket.ReadAsync(address, patience, ct).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        if (frame?.Type == Failed)
        {
            await session.RecordHandleAsync(Failed, CancellationToken.None).ConfigureAwait(false);
            await session.ForgetAsync([.. session.Entry.Steps.Keys], CancellationToken.None).ConfigureAwait(false);
            throw new SocialMediaException(SocialErrorCode.ProcessingFailed, Remedy.FixContent, "Reddit could not process the media, and made no post of it.")
            {
                Platform = client.Name, Account = Target.Account, Operation = submission.Route.Name,
            };
        }

        if (SubmissionFinder.IdOf(frame?.Payload?.Redirect) is { } id)
        {
            return receipt with { References = [finder.ReferenceOf(Target.Account, id, frame!.Payload!.Redirect)] };
        }

        PublishReceipt accepted = receipt with { Status = PublishStatus.Accepted, References = [new PostReference { Account = Target.Account, Handle = session.Entry.Handle }] };
        if (cancellationToken.IsCancellationRequested)
        {
            return accepted;
        }

        PublishReceipt found = accepted;
        TimeSpan? left = session.Options.WaitFor is { } whole ? TimeSpan.FromTicks(Math.Max(0, (whole - client.Time.GetElapsedTime(started)).Ticks)) : null;
        await session.FollowUpAsync(
            ListStep,
            async ct =>
            {
                found = await LookAsync(session.Entry, accepted, session.Options with { WaitFor = left }, ct).ConfigureAwait(false);
                if (found.Status == PublishStatus.Accepted)
                {
                    throw new SocialApiException(SocialErrorCode.NotReady, Remedy.Wait, "The post is not among the newest submissions yet: publish again under the same key to look again.") { Platform = client.Name, IsTransient = true };
                }
            },
            cancellationToken).ConfigureAwait(false);
        return found;
    }

    private async Task<PublishReceipt> LookAsync(JournalEntry entry, PublishReceipt accepted, PublishOptions how, CancellationToken cancellationToken)
    {
        PollOptions pace = new() { Longest = options.LookupWait, MinDelay = TimeSpan.FromSeconds(1), MaxDelay = TimeSpan.FromSeconds(5) };
        return await PublishWait.RunAsync(accepted, OnceAsync, how, pace, client.Time, cancellationToken).ConfigureAwait(false);

        async ValueTask<PublishLook> OnceAsync(CancellationToken token)
        {
            Reconciliation seen = await finder.ReconcileAsync(entry, submission, token).ConfigureAwait(false);
            return seen.Receipt is { } there
                ? new PublishLook(accepted with { Status = PublishStatus.Published, References = there.References, Evidence = seen.Evidence }, true)
                : new PublishLook(accepted, false);
        }
    }
}

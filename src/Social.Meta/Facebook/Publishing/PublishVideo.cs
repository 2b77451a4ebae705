using Social.Media;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Meta;

/// <summary>How Facebook makes a video, reel or story: its bytes go first, and one request then makes the post, so that the video's own status tells what became of a lost answer.</summary>
/// <remarks>Facebook goes on working after it took that request: the publish waits for a while, and what is not done then is accepted.</remarks>
internal sealed class PublishVideo(FacebookApi api, VideoLooks looks, VideoExtras extras, VideoPlan plan) : IAwaitableRecipe
{
    private const string Step = "video";
    private const string StartStep = "start";
    private const string FetchStep = "fetch";

    private AccountKey Account => plan.Target.Account;

    /// <inheritdoc/>
    public PublishTarget Target => plan.Target;

    /// <inheritdoc/>
    public string Fingerprint => plan.Fingerprint;

    /// <inheritdoc/>
    public async Task<PublishReceipt> ExecuteAsync(PublishSession session, CancellationToken cancellationToken)
    {
        (string video, string? upload) = await ArriveAsync(session, cancellationToken).ConfigureAwait(false);
        List<KeyValuePair<string, string>> fields = [new("upload_phase", "finish"), upload is null ? new(VideoPhases.VideoKey, video) : new(VideoPhases.SessionKey, upload), .. plan.Describe()];
        SocialCall call = new(plan.Finish, Account)
        {
            Path = api.Path(plan.Finish, Account.Id).ToString(), Form = fields, WordFields = FacebookComposer.WordFields, Gate = session, RateLimit = session.Options.RateLimit,
        };
        SocialAnswer<FacebookMadeData> answer = await api.Client.SendAsync(call, FacebookJsonContext.Default.FacebookMadeData, cancellationToken).ConfigureAwait(false);
        if (answer.Value.IsRefused)
        {
            throw api.NotDone(plan.Finish, Account, answer.Status, isCommit: true);
        }

        PublishReceipt accepted = new()
        {
            Status = PublishStatus.Accepted,
            References = [new PostReference { Account = Account, Id = answer.Value.PostId, Handle = video }],
            RateLimits = await answer.GetRateLimitsAsync().ConfigureAwait(false),
            RawAnswer = answer.Raw,
        };
        await extras.RunAsync(session, Account, plan.IsStory ? new MediaAttachment() : plan.Media, video, cancellationToken).ConfigureAwait(false);
        try
        {
            return await VideoWait.RunAsync(looks, api, plan, accepted, session.Options, cancellationToken).ConfigureAwait(false);
        }
        catch (SocialMediaException)
        {
            // A video that came to nothing stays so: the next try sends it anew.
            await ForgetAsync(session).ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<PublishReceipt> AwaitAsync(JournalEntry entry, PublishOptions options, CancellationToken cancellationToken)
    {
        PublishReceipt standing = new() { Status = PublishStatus.Accepted, References = entry.References };
        return entry.References.Count > 0 && entry.References[0].Handle is not null
            ? await VideoWait.RunAsync(looks, api, plan, standing, options, cancellationToken).ConfigureAwait(false)
            : standing;
    }

    /// <inheritdoc/>
    public async Task<Reconciliation> ReconcileAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        if (entry.Handle is not { } video)
        {
            return Reconciliation.Absent; // nothing is published before its bytes are there
        }

        PollAnswer<VideoState> last = await ProcessingPoll.WaitAsync(
            async ct =>
            {
                VideoState state = await looks.LookAsync(Account, video, ct).ConfigureAwait(false);
                return new PollAnswer<VideoState>(state, state.HasFailed || state.WasFinished || state.IsProcessed);
            },
            VideoLooks.Pace with { Longest = TimeSpan.FromSeconds(20) },
            api.Time,
            cancellationToken).ConfigureAwait(false);
        VideoState state = last.Value;

        // While Facebook still processes the video, it does not say whether it was told to publish it.
        return state.HasFailed ? Reconciliation.Absent
            : state.WasFinished ? Reconciliation.Found(VideoWait.ReceiptOf(plan, state, new PublishReceipt { References = [new PostReference { Account = Account, Handle = video }] }), ReconciliationEvidence.Proof)
            : state.IsProcessed ? Reconciliation.Absent
            : Reconciliation.Undetermined;
    }

    /// <summary>Brings the bytes to Facebook, or has it fetch them.</summary>
    /// <returns>The video's id, and the upload's where the feed wants that.</returns>
    private async Task<(string Video, string? Upload)> ArriveAsync(PublishSession session, CancellationToken cancellationToken)
    {
        string kept = await (plan.Media.Source is UrlMediaSource url ? FetchAsync(session, url.Url, cancellationToken) : SendAsync(session, cancellationToken)).ConfigureAwait(false);
        string[] parts = kept.Split(' ');
        if (!session.IsDryRun)
        {
            if (session.Entry.Handle != parts[0])
            {
                await session.RecordHandleAsync(parts[0], cancellationToken).ConfigureAwait(false);
            }

            if (!plan.InPhases)
            {
                await WaitForBytesAsync(session, parts[0], cancellationToken).ConfigureAwait(false);
            }
        }

        return (parts[0], parts.Length > 1 && plan.InPhases ? parts[1] : null);
    }

    private async Task<string> FetchAsync(PublishSession session, Uri file, CancellationToken cancellationToken)
    {
        VideoBytes bytes = new(api, looks, plan.Start, Account, session.Options.RateLimit);
        string kept = await session.StepAsync(
            StartStep,
            async ct =>
            {
                (string video, Uri address) = await bytes.OpenAsync(ct).ConfigureAwait(false);
                return $"{video} {address.AbsoluteUri}";
            },
            cancellationToken).ConfigureAwait(false);
        await session.StepAsync(
            FetchStep,
            async ct =>
            {
                await bytes.FetchAsync(new Uri(kept.Split(' ')[1]), file, ct).ConfigureAwait(false);
                return "taken";
            },
            cancellationToken).ConfigureAwait(false);
        return kept;
    }

    private async Task<string> SendAsync(PublishSession session, CancellationToken cancellationToken)
    {
        if (session.IsDryRun || session.Entry.Steps.ContainsKey(Step))
        {
            return await session.StepAsync(Step, static _ => Task.FromResult(string.Empty), cancellationToken).ConfigureAwait(false);
        }

        UploadState state;
        try
        {
            state = await UploadAsync(session, session.Checkpoint, cancellationToken).ConfigureAwait(false);
        }
        catch (SocialMediaException e) when (e.Code == SocialErrorCode.CheckpointInvalid && session.Checkpoint is not null)
        {
            // What an earlier try left is gone on Facebook, or is of another file: this one begins anew.
            await session.KeepCheckpointAsync(null, cancellationToken).ConfigureAwait(false);
            state = await UploadAsync(session, null, cancellationToken).ConfigureAwait(false);
        }

        return await session.StepAsync(Step, _ => Task.FromResult($"{state.MediaId} {state.MediaKey}".TrimEnd()), cancellationToken).ConfigureAwait(false);
    }

    private Task<UploadState> UploadAsync(PublishSession session, UploadCheckpoint? checkpoint, CancellationToken cancellationToken)
    {
        RateLimitWait? wait = session.Options.RateLimit;
        IChunkedUploadProtocol protocol = plan.InPhases ? new VideoPhases(api, looks, Account, wait) : new VideoBytes(api, looks, plan.Start, Account, wait);
        ChunkedUploadRequest request = new()
        {
            Account = Account,
            Source = plan.Media.Source!,
            Kind = MediaKind.Video,
            Checkpoint = checkpoint,
            Recovery = api.Options.Retry,
            Options = new UploadOptions
            {
                OnCheckpoint = async (kept, ct) => await session.KeepCheckpointAsync(kept, ct).ConfigureAwait(false),
                Progress = session.Options.Progress is { } progress ? new StepProgress(progress) : null,
                RateLimit = wait,
            },
        };
        return new ChunkedUpload(protocol, request, api.Time).RunAsync(cancellationToken);
    }

    /// <summary>A story cannot be finished before its bytes are there, and a reel should not.</summary>
    private async Task WaitForBytesAsync(PublishSession session, string video, CancellationToken cancellationToken)
    {
        try
        {
            await looks.ArriveAsync(Account, video, session.Options.WaitFor, cancellationToken).ConfigureAwait(false);
        }
        catch (SocialMediaException e) when (e.Code == SocialErrorCode.ProcessingFailed)
        {
            await ForgetAsync(session).ConfigureAwait(false);
            throw;
        }
    }

    private static async Task ForgetAsync(PublishSession session)
    {
        await session.ForgetAsync([Step, StartStep, FetchStep], CancellationToken.None).ConfigureAwait(false);
        await session.KeepCheckpointAsync(null, CancellationToken.None).ConfigureAwait(false);
    }

    private sealed class StepProgress(IProgress<PublishProgress> progress) : IProgress<UploadProgress>
    {
        public void Report(UploadProgress value) => progress.Report(new PublishProgress(Step, value));
    }
}

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
    public Task<PublishReceipt> AwaitAsync(JournalEntry entry, PublishOptions options, CancellationToken cancellationToken) => VideoWait.ResumeAsync(looks, api, plan, entry, options, cancellationToken);

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
        if (session.IsDryRun)
        {
            return ($"dry-run:{Step}", null);
        }

        string[] kept = (session.Entry.Steps.GetValueOrDefault(Step) ?? await SendAsync(session, cancellationToken).ConfigureAwait(false)).Split(' ');
        if (session.Entry.Handle != kept[0])
        {
            await session.RecordHandleAsync(kept[0], cancellationToken).ConfigureAwait(false);
        }

        if (!plan.InPhases)
        {
            await WaitForBytesAsync(session, kept[0], cancellationToken).ConfigureAwait(false);
        }

        return (kept[0], kept.Length > 1 ? kept[1] : null);
    }

    private async Task<string> SendAsync(PublishSession session, CancellationToken cancellationToken)
    {
        string arrived;
        try
        {
            arrived = await OnceAsync(session, cancellationToken).ConfigureAwait(false);
        }
        catch (SocialMediaException e) when (e.Code == SocialErrorCode.CheckpointInvalid)
        {
            // What an earlier try left is gone on Facebook, or is of another file: this one begins anew.
            await ForgetAsync(session).ConfigureAwait(false);
            arrived = await OnceAsync(session, cancellationToken).ConfigureAwait(false);
        }

        return await session.StepAsync(Step, _ => Task.FromResult(arrived), cancellationToken).ConfigureAwait(false);
    }

    private async Task<string> OnceAsync(PublishSession session, CancellationToken cancellationToken)
    {
        RateLimitWait? wait = session.Options.RateLimit;
        if (plan.InPhases)
        {
            UploadState state = await UploadAsync(session, new VideoPhases(api, looks, Account, wait), cancellationToken).ConfigureAwait(false);
            return $"{state.MediaId} {state.MediaKey}";
        }

        VideoSessions sessions = new(api, plan.Start, Account, wait);
        string[] opened = (await session.StepAsync(StartStep, sessions.OpenAsync, cancellationToken).ConfigureAwait(false)).Split(' ');
        if (plan.Media.Source is UrlMediaSource url)
        {
            await session.StepAsync(FetchStep, ct => sessions.FetchAsync(opened[1], url.Url, ct), cancellationToken).ConfigureAwait(false);
        }
        else
        {
            long length = (await plan.Media.Source!.DescribeAsync(cancellationToken).ConfigureAwait(false)).Length;
            GraphUpload protocol = new(api.Client, Account, FacebookRoutes.VideoBytes, opened[0], opened[1], ct => looks.OffsetAsync(Account, opened[0], length, ct), wait);
            await UploadAsync(session, protocol, cancellationToken).ConfigureAwait(false);
        }

        return opened[0];
    }

    private Task<UploadState> UploadAsync(PublishSession session, IChunkedUploadProtocol protocol, CancellationToken cancellationToken)
    {
        ChunkedUploadRequest request = new()
        {
            Account = Account,
            Source = plan.Media.Source!,
            Kind = MediaKind.Video,
            Checkpoint = session.Checkpoint,
            Recovery = api.Options.Retry,
            Options = new UploadOptions
            {
                OnCheckpoint = async (kept, ct) => await session.KeepCheckpointAsync(kept, ct).ConfigureAwait(false),
                Progress = session.ProgressOf(Step),
                RateLimit = session.Options.RateLimit,
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
}

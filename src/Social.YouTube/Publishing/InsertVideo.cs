using System.Runtime.ExceptionServices;
using Social.Media;
using Social.Pipeline;
using Social.Publishing;

namespace Social.YouTube;

/// <summary>How YouTube makes a video: a session, its bytes, whose last one is the commit, and then thumbnail, captions, playlists and a comment.</summary>
/// <remarks>The session's address is in the journal, and the session itself tells what became of a lost answer: that is proof. Only when it is gone are the channel's uploads looked through.</remarks>
internal sealed class InsertVideo(PlatformClient client, YouTubeOptions options, VideoReconciler reconciler, VideoFollowUps followUps, PublishTarget target, VideoUpload upload, byte[] metadata, string fingerprint) : IPublishRecipe
{
    private const string Step = "upload:0";

    /// <inheritdoc/>
    public PublishTarget Target => target;

    /// <inheritdoc/>
    public string Fingerprint => fingerprint;

    /// <inheritdoc/>
    public async Task<PublishReceipt> ExecuteAsync(PublishSession session, CancellationToken cancellationToken)
    {
        if (session.IsDryRun)
        {
            return new PublishReceipt { References = [], RawAnswer = metadata };
        }

        session.Options.Progress?.Report(new PublishProgress(Step));
        ResumableUpload protocol = await UploadAsync(session, cancellationToken).ConfigureAwait(false);
        PublishReceipt receipt = reconciler.Receipt(target, protocol.Video!) with { RateLimits = protocol.RateLimits, RawAnswer = protocol.RawAnswer };
        string id = protocol.Video!.Id!;
        if (upload.Video.Status?.PrivacyStatus is { } wanted && protocol.Video.Status?.PrivacyStatus is { } made && made != wanted)
        {
            // Who sees it is not decoration: it is told, and not tried again.
            await session.FollowUpAsync("visibility", _ => throw Narrowed(made, wanted), cancellationToken).ConfigureAwait(false);
        }

        await followUps.RunAsync(session, target, upload, id, cancellationToken).ConfigureAwait(false);
        return session.Options.WaitFor is { } longest && longest > TimeSpan.Zero
            ? await WaitAsync(session, receipt, id, longest, cancellationToken).ConfigureAwait(false)
            : receipt;
    }

    /// <inheritdoc/>
    public async Task<Reconciliation> ReconcileAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        if (entry.Checkpoint is { } text)
        {
            try
            {
                UploadCheckpoint checkpoint = UploadCheckpoint.Parse(text);
                ResumableUpload protocol = Protocol(null);
                UploadSession session = new() { Id = checkpoint.Session, State = checkpoint.State };
                await protocol.QueryOffsetAsync(session, checkpoint.Length, cancellationToken).ConfigureAwait(false);
                return protocol.Video is { } video ? Reconciliation.Found(reconciler.Receipt(target, video), ReconciliationEvidence.Proof) : Reconciliation.Absent;
            }
            catch (SocialMediaException e) when (e.Code == SocialErrorCode.CheckpointInvalid)
            {
                // The session is gone, and with it the proof: what is left is to look.
                return await reconciler.FindAsync(entry, upload.Video, cancellationToken).ConfigureAwait(false);
            }
        }

        return await reconciler.FindAsync(entry, upload.Video, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Uploads, going on from where an earlier try stood. A session that is gone is begun anew once, unless its last byte may have been taken.</summary>
    private async Task<ResumableUpload> UploadAsync(PublishSession session, CancellationToken cancellationToken)
    {
        try
        {
            return await UploadAsync(session, session.Checkpoint, cancellationToken).ConfigureAwait(false);
        }
        catch (SocialMediaException e) when (e.Code == SocialErrorCode.CheckpointInvalid && !session.MayHaveLeft)
        {
            await session.KeepCheckpointAsync(null, cancellationToken).ConfigureAwait(false);
            return await UploadAsync(session, null, cancellationToken).ConfigureAwait(false);
        }
        catch (SocialMediaException e) when (e is { Checkpoint: not null, InnerException: SocialException })
        {
            // The journal has the checkpoint; what went wrong is told in its own type.
            ExceptionDispatchInfo.Throw(e.InnerException);
            throw;
        }
    }

    private async Task<ResumableUpload> UploadAsync(PublishSession session, UploadCheckpoint? checkpoint, CancellationToken cancellationToken)
    {
        ResumableUpload protocol = Protocol(session.Options.RateLimit);
        IReadOnlyDictionary<string, string>? kept = checkpoint?.State;
        ChunkedUploadRequest request = new()
        {
            Account = target.Account,
            Source = upload.Source,
            Kind = MediaKind.Video,
            Checkpoint = checkpoint,
            Gate = session,
            Recovery = options.Retry,
            Options = new UploadOptions
            {
                Progress = session.ProgressOf(Step),
                RateLimit = session.Options.RateLimit,
                OnCheckpoint = async (standing, ct) =>
                {
                    // The session knows how much it has: only its address is worth a line in the journal.
                    if (kept is null || !standing.State.All(s => kept.GetValueOrDefault(s.Key) == s.Value))
                    {
                        kept = standing.State;
                        if (protocol.Video is null)
                        {
                            await session.KeepCheckpointAsync(standing, ct).ConfigureAwait(false);
                        }
                    }
                },
            },
        };
        await new ChunkedUpload(protocol, request, client.Time).RunAsync(cancellationToken).ConfigureAwait(false);
        return protocol;
    }

    private ResumableUpload Protocol(RateLimitWait? wait)
    {
        RoutePath open = RoutePath.Of(VideoRoutes.Open).Add("uploadType", "resumable").Add("part", VideoComposer.Parts(upload.Video))
            .Add("notifySubscribers", upload.NotifySubscribers switch { true => "true", false => "false", null => null });
        return new ResumableUpload(client, target.Account, open, metadata, options.UploadChunkSize, wait);
    }

    /// <summary>Stays until YouTube has processed the video. What goes wrong while looking is told as a follow-up's: the video is there.</summary>
    private SocialPermissionException Narrowed(string made, string wanted) =>
        new(SocialErrorCode.AccountRestricted, Remedy.Human, $"YouTube made the video '{made}' although '{wanted}' was asked for: the channel or the project is restricted.")
        {
            Platform = client.Name, Account = target.Account, Operation = VideoRoutes.Open.Name,
        };

    private async Task<PublishReceipt> WaitAsync(PublishSession session, PublishReceipt receipt, string id, TimeSpan longest, CancellationToken cancellationToken)
    {
        YouTubeVideo? last = null;
        await session.FollowUpAsync("processing", async ct => last = await reconciler.WaitAsync(target.Account, id, longest, ct).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        return last is null ? receipt : VideoReconciler.Judge(receipt, last);
    }
}

using Social.Media;
using Social.Pipeline;
using Social.Publishing;

namespace Social.TikTok;

/// <summary>Posts a video whose bytes we send: the last byte makes the post, and the publish id proves whether it did.</summary>
/// <remarks>Follows TikTok for Developers, "Direct post" and "Media transfer guide". The journal keeps where the upload stands; a later try under the key goes on from there.</remarks>
internal sealed class PublishByUpload(PlatformClient client, TikTokOptions options, TikTokPosts posts, MediaSource source, PublishPlan plan) : TikTokRecipe(client, posts, plan)
{
    /// <inheritdoc/>
    protected override Reconciliation WithoutHandle => Reconciliation.Absent; // not a byte can have been sent

    private SocialRoute Route => Plan.IsDraft ? PostRoutes.OpenDraft : PostRoutes.OpenVideo;

    private int? ChunkSize => Plan.Post.OptionsOf<TikTokPostOptions>()?.ChunkSize;

    /// <inheritdoc/>
    public override async Task<PublishReceipt> ExecuteAsync(PublishSession session, CancellationToken cancellationToken)
    {
        UploadCheckpoint? checkpoint = await LiveCheckpointAsync(session, cancellationToken).ConfigureAwait(false);
        TikTokCreatorInfo? creator = checkpoint is null ? await Plan.Creator(cancellationToken).ConfigureAwait(false) : null;
        if (session.IsDryRun)
        {
            MediaDescription media = await source.DescribeAsync(cancellationToken).ConfigureAwait(false);
            ChunkPlan chunks = ChunkPlan.Create(media.Length, VideoChunks.Rules(options.UploadChunkSize), ChunkSize);
            return new PublishReceipt { References = [], RawAnswer = PublishPlan.Write(Plan.Compose(SourceInfo.OfFile(chunks), creator)) };
        }

        string publishId;
        try
        {
            publishId = await UploadAsync(session, checkpoint, creator, cancellationToken).ConfigureAwait(false);
        }
        catch (SocialApiException e) when (e.Code == SocialErrorCode.CheckpointInvalid && checkpoint is not null && !session.MayHaveLeft)
        {
            // What an earlier try left has expired on TikTok, or is of another file: this one begins anew.
            await session.KeepCheckpointAsync(null, cancellationToken).ConfigureAwait(false);
            creator = await Plan.Creator(cancellationToken).ConfigureAwait(false);
            publishId = await UploadAsync(session, null, creator, cancellationToken).ConfigureAwait(false);
        }

        PublishReceipt accepted = TikTokPosts.Accepted(Account, publishId);
        return await Posts.WaitAsync(Account, publishId, creator?.Username, accepted, session.Options, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override Reconciliation? Judge(TikTokPublishStatus status, JournalEntry entry)
    {
        if (status.State != TikTokPublishState.ProcessingUpload)
        {
            return null;
        }

        long? length = entry.Checkpoint is { } checkpoint ? UploadCheckpoint.Parse(checkpoint).Length : null;
        return status.UploadedBytes is not { } bytes || length is null ? Reconciliation.Undetermined : bytes >= length ? null : Reconciliation.Absent;
    }

    /// <summary>Where an earlier try stopped, unless TikTok has made nothing of it since: then this one begins anew.</summary>
    private async Task<UploadCheckpoint?> LiveCheckpointAsync(PublishSession session, CancellationToken cancellationToken)
    {
        if (session.Checkpoint is not { } checkpoint)
        {
            return null;
        }

        try
        {
            TikTokPublishStatus status = await Posts.FetchAsync(Account, checkpoint.State[VideoUpload.PublishIdKey], session.Options.RateLimit, cancellationToken).ConfigureAwait(false);
            if (status.State != TikTokPublishState.Failed)
            {
                return checkpoint;
            }
        }
        catch (SocialApiException e) when (e.Code == SocialErrorCode.NotFound)
        {
            // Forgotten, which is as good as failed.
        }

        await session.KeepCheckpointAsync(null, cancellationToken).ConfigureAwait(false);
        return null;
    }

    private async Task<string> UploadAsync(PublishSession session, UploadCheckpoint? checkpoint, TikTokCreatorInfo? creator, CancellationToken cancellationToken)
    {
        VideoUpload protocol = new(Client, options, Posts, Route, info => Plan.Compose(info, creator), session);
        ChunkedUpload upload = new(
            protocol,
            new ChunkedUploadRequest
            {
                Account = Account,
                Source = source,
                Kind = MediaKind.Video,
                Checkpoint = checkpoint,
                Gate = session,
                Recovery = options.Retry,
                Options = new UploadOptions
                {
                    ChunkSize = ChunkSize,
                    OnCheckpoint = async (kept, ct) => await session.KeepCheckpointAsync(kept, ct).ConfigureAwait(false),
                    Progress = session.ProgressOf("upload:0"),
                    RateLimit = session.Options.RateLimit,
                },
            },
            Client.Time);
        UploadState state = await upload.RunAsync(cancellationToken).ConfigureAwait(false);
        return state.MediaId;
    }
}

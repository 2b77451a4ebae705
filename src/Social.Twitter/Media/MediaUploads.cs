using Social.Media;
using Social.Pipeline;
using Social.Telemetry;

namespace Social.Twitter;

/// <summary>Uploads media to X: fetches and checks it, sends it in one request or in parts, waits for processing, then adds alternative text and captions.</summary>
internal sealed class MediaUploads(PlatformClient client, TwitterOptions options, IMediaFetcher fetcher, IAccountStore accounts, MediaDescriptions descriptions)
{
    public Task<UploadedMedia> UploadAsync(AccountKey account, TwitterMediaUpload upload, UploadOptions how, CancellationToken cancellationToken) =>
        UserAction.RunAsync(client, "upload", account, async () =>
        {
            upload = upload with { Media = await FetchAsync(upload.Media, cancellationToken).ConfigureAwait(false) };
            if (upload.Media.Uploaded is { } there)
            {
                MediaJob done = Job(account, upload, upload.Category.IsEmpty ? TwitterMediaCategory.Of(there.Kind) : upload.Category, how);
                await MediaUploadValidator.ValidateDoneAsync(done, cancellationToken).ConfigureAwait(false);
                await CompleteAsync(done, there.Id, cancellationToken).ConfigureAwait(false);
                return there;
            }

            PublishingRules rules = await RulesAsync(account, upload, cancellationToken).ConfigureAwait(false);
            TwitterMediaCategory category = await MediaUploadValidator.ValidateAsync(rules, upload, cancellationToken).ConfigureAwait(false);
            return await RunAsync(Job(account, upload, category, how), null, cancellationToken).ConfigureAwait(false);
        });

    public Task<UploadedMedia> ResumeAsync(UploadCheckpoint checkpoint, MediaAttachment media, UploadOptions how, CancellationToken cancellationToken) =>
        UserAction.RunAsync(client, "upload", checkpoint.Account, async () =>
        {
            if (checkpoint.Account.Platform != client.Name)
            {
                throw new SocialMediaException(SocialErrorCode.CheckpointInvalid, Remedy.None, $"The checkpoint belongs to '{checkpoint.Account.Platform}', not to '{client.Name}'.") { Platform = client.Name };
            }

            TwitterMediaUpload upload = new() { Media = await FetchAsync(media, cancellationToken).ConfigureAwait(false) };
            MediaJob job = Job(checkpoint.Account, upload, ChunkedMediaUpload.CategoryOf(checkpoint), how);
            await MediaUploadValidator.ValidateDoneAsync(job, cancellationToken).ConfigureAwait(false);
            return await RunAsync(job, checkpoint, cancellationToken).ConfigureAwait(false);
        });

    /// <summary>Uploads the captions and adds them to a video.</summary>
    public async Task AddCaptionsAsync(AccountKey account, string mediaId, TwitterMediaCategory category, MediaCaptions captions, UploadOptions how, CancellationToken cancellationToken)
    {
        TwitterMediaUpload file = new() { Media = captions.Source, Category = TwitterMediaCategory.Subtitles };
        UploadedMedia uploaded = await RunAsync(Job(account, file, file.Category, how with { Progress = null }), null, cancellationToken).ConfigureAwait(false);
        await descriptions.AddSubtitlesAsync(account, mediaId, category, uploaded.Id, captions, how.RateLimit, cancellationToken).ConfigureAwait(false);
    }

    public async Task<MediaAttachment> FetchAsync(MediaAttachment media, CancellationToken cancellationToken)
    {
        MediaCaptions[] captions = new MediaCaptions[media.Captions.Count];
        for (int i = 0; i < captions.Length; i++)
        {
            captions[i] = media.Captions[i] with { Source = await FetchAsync(media.Captions[i].Source, cancellationToken).ConfigureAwait(false) };
        }

        return media with
        {
            Source = media.Source is null || media.Uploaded is not null ? media.Source : await FetchAsync(media.Source, cancellationToken).ConfigureAwait(false),
            Captions = captions,
        };
    }

    private async ValueTask<MediaSource> FetchAsync(MediaSource source, CancellationToken cancellationToken) =>
        source is UrlMediaSource url ? await fetcher.FetchAsync(url, cancellationToken).ConfigureAwait(false) : source;

    private async Task<UploadedMedia> RunAsync(MediaJob job, UploadCheckpoint? checkpoint, CancellationToken cancellationToken)
    {
        MediaSource source = job.Media.Source ?? throw new ArgumentException("The attachment has no source to upload from.", nameof(job));
        MediaDescription description = await source.DescribeAsync(cancellationToken).ConfigureAwait(false);
        bool simple = checkpoint is null && job.IsSimple;
        IChunkedUploadProtocol protocol = simple ? new SimpleUpload(client, job) : new ChunkedMediaUpload(client, options, job, description.Length, checkpoint);
        ChunkedUploadRequest request = new()
        {
            Account = job.Account,
            Source = source,
            Description = description,
            Kind = job.Category.Kind.IsEmpty ? description.Kind : job.Category.Kind,
            Options = simple ? job.Options with { ChunkSize = null } : job.Options,
            Checkpoint = checkpoint,
            OnReady = (state, ct) => CompleteAsync(job, state.MediaId, ct),
        };
        try
        {
            UploadState state = await new ChunkedUpload(protocol, request, client.Time).RunAsync(cancellationToken).ConfigureAwait(false);
            return new UploadedMedia { Account = job.Account, Id = state.MediaId, Key = state.MediaKey, Kind = request.Kind, Length = description.Length, ExpiresAt = state.ExpiresAt };
        }
        catch (SocialPermissionException e) when (e.Status == 403 && e.MissingScopes.Count == 0)
        {
            throw MediaErrors.LacksScope(e);
        }
    }

    private async Task CompleteAsync(MediaJob job, string mediaId, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(job.Media.AltText))
        {
            await descriptions.SetAsync(job.Account, mediaId, new TwitterMediaMetadata { AltText = job.Media.AltText }, job.Options.RateLimit, cancellationToken).ConfigureAwait(false);
        }

        foreach (MediaCaptions captions in job.Media.Captions)
        {
            await AddCaptionsAsync(job.Account, mediaId, job.Category, captions, job.Options, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<PublishingRules> RulesAsync(AccountKey account, TwitterMediaUpload upload, CancellationToken cancellationToken)
    {
        ConnectedAccount? known = await accounts.FindAsync(account, cancellationToken).ConfigureAwait(false);
        bool isLong = upload.Category == TwitterMediaCategory.AmplifyVideo || TwitterPublishingContext.IsPremiumTier(known?.Tier);
        return isLong ? TwitterRules.Premium : TwitterRules.Standard;
    }

    private static MediaJob Job(AccountKey account, TwitterMediaUpload upload, TwitterMediaCategory category, UploadOptions how) => new()
    {
        Account = account,
        Media = upload.Media,
        Category = category,
        Options = how,
        AdditionalOwners = upload.AdditionalOwners,
        Shared = upload.Shared,
    };
}

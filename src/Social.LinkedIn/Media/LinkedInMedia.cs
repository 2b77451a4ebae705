using Social.Media;
using Social.Pipeline;
using Social.Publishing;
using Social.Telemetry;

namespace Social.LinkedIn;

/// <summary>Media on LinkedIn: uploads of images, documents and videos, and how far LinkedIn is with them.</summary>
/// <remarks>Thread-safe. Uploads stream; memory does not grow with the media. Follows LinkedIn's "Images API", "Videos API" and "Documents API".</remarks>
public sealed class LinkedInMedia : IMediaUploader
{
    private readonly LinkedInApi _api;
    private readonly LinkedInOptions _options;
    private readonly IMediaFetcher _fetcher;

    internal LinkedInMedia(LinkedInApi api, LinkedInOptions options, IMediaFetcher fetcher)
    {
        _api = api;
        _options = options;
        _fetcher = fetcher;
    }

    /// <summary>Uploads an image, a document or a video for the account and waits until a post may use it. Its id is its URN.</summary>
    /// <remarks>
    /// What it is is told from the bytes. A video goes in parts of the size that LinkedIn gives, with its captions (SubRip) and its cover; an alternative text and a title belong to the post that uses the media.
    /// </remarks>
    /// <inheritdoc/>
    public Task<UploadedMedia> UploadAsync(AccountKey account, MediaAttachment media, UploadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(media);
        return UserAction.RunAsync(_api.Client, "upload", account, async () =>
        {
            media = await FetchAsync(media, cancellationToken).ConfigureAwait(false);
            if (media.Uploaded is { } there)
            {
                return there;
            }

            ProblemList problems = new();
            if (media.Source is null)
            {
                problems.Error(SocialErrorCode.InvalidMedia, "Media", "Media has neither a source nor uploaded media.");
            }

            LinkedInInput.CheckUrn(account.Id, "Account", problems, LinkedInInput.AuthorTypes);
            MediaKind kind = await MediaChecks.ValidateAsync(LinkedInRules.For(account), media, "Media", problems, cancellationToken).ConfigureAwait(false);
            problems.ToReport().ThrowIfInvalid();
            return await RunAsync(new MediaJob(account, media, kind, options ?? new UploadOptions()), null, cancellationToken).ConfigureAwait(false);
        });
    }

    /// <summary>Goes on with an upload from a checkpoint; at most as many parts are sent again as are uploaded at once, one by default.</summary>
    /// <inheritdoc/>
    public Task<UploadedMedia> ResumeUploadAsync(UploadCheckpoint checkpoint, MediaAttachment media, UploadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        ArgumentNullException.ThrowIfNull(media);
        return UserAction.RunAsync(_api.Client, "upload", checkpoint.Account, async () =>
        {
            if (checkpoint.Account.Platform != _api.Client.Name)
            {
                throw new SocialMediaException(SocialErrorCode.CheckpointInvalid, Remedy.None, $"The checkpoint belongs to '{checkpoint.Account.Platform}', not to '{_api.Client.Name}'.") { Platform = _api.Client.Name };
            }

            media = await FetchAsync(media, cancellationToken).ConfigureAwait(false);
            if (media.Source is null)
            {
                throw LinkedInInput.Invalid("Media", "Media has no source to go on from.", "a source", "none", SocialErrorCode.InvalidMedia);
            }

            return await RunAsync(new MediaJob(checkpoint.Account, media, checkpoint.Kind, options ?? new UploadOptions()), checkpoint, cancellationToken).ConfigureAwait(false);
        });
    }

    /// <summary>Reads how an image, a video or a document stands: <c>GET /rest/images|videos|documents/{urn}</c>. A token that only writes as a member may not look at images and documents.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="mediaUrn">The media's URN.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialValidationException">The URN is of something else.</exception>
    /// <exception cref="SocialException">LinkedIn refused or could not be reached.</exception>
    public async Task<LinkedInMediaItem> GetAsync(AccountKey account, string mediaUrn, CancellationToken cancellationToken = default)
    {
        LinkedInInput.Urn(mediaUrn, nameof(mediaUrn), "image", "video", "document");
        LinkedInRoute route = mediaUrn.StartsWith("urn:li:video:", StringComparison.Ordinal) ? MediaRoutes.GetVideo
            : mediaUrn.StartsWith("urn:li:document:", StringComparison.Ordinal) ? MediaRoutes.GetDocument
            : MediaRoutes.GetImage;
        SocialAnswer<MediaData> answer = await _api.SendAsync(new LinkedInRequest(route, account) { Path = RestLiPath.Of(route, mediaUrn) }, LinkedInJsonContext.Default.MediaData, cancellationToken).ConfigureAwait(false);
        return LinkedInMediaItem.Of(mediaUrn, answer.Value);
    }

    private async Task<UploadedMedia> RunAsync(MediaJob job, UploadCheckpoint? checkpoint, CancellationToken cancellationToken)
    {
        bool isVideo = job.Kind == MediaKind.Video;
        MediaDescription description = await job.Media.Source!.DescribeAsync(cancellationToken).ConfigureAwait(false);
        ChunkedUploadRequest request = new()
        {
            Account = job.Account,
            Source = job.Media.Source!,
            Description = description,
            Kind = job.Kind,
            Options = isVideo ? job.Options : job.Options with { ChunkSize = null },
            Checkpoint = checkpoint,
        };
        IChunkedUploadProtocol protocol = isVideo ? new VideoUpload(_api, _options, job, checkpoint) : new WholeUpload(_api, _options, job);
        UploadState state = await new ChunkedUpload(protocol, request, _api.Client.Time).RunAsync(cancellationToken).ConfigureAwait(false);
        return new UploadedMedia { Account = job.Account, Id = state.MediaId, Kind = job.Kind, Length = description.Length };
    }

    private async ValueTask<MediaAttachment> FetchAsync(MediaAttachment media, CancellationToken cancellationToken)
    {
        MediaCaptions[] captions = new MediaCaptions[media.Captions.Count];
        for (int i = 0; i < captions.Length; i++)
        {
            captions[i] = media.Captions[i] with { Source = await FetchAsync(media.Captions[i].Source, cancellationToken).ConfigureAwait(false) };
        }

        return media with
        {
            Source = media.Source is null || media.Uploaded is not null ? media.Source : await FetchAsync(media.Source, cancellationToken).ConfigureAwait(false),
            Cover = media.Cover is null ? null : await FetchAsync(media.Cover, cancellationToken).ConfigureAwait(false),
            Captions = captions,
        };
    }

    private async ValueTask<MediaSource> FetchAsync(MediaSource source, CancellationToken cancellationToken) =>
        source is UrlMediaSource url ? await _fetcher.FetchAsync(url, cancellationToken).ConfigureAwait(false) : source;
}

using System.Text.Json;
using Social.Media;
using Social.Pipeline;
using Social.Publishing;

namespace Social.YouTube;

/// <summary>Uploads videos with YouTube's own resource.</summary>
/// <remarks>Thread-safe. Every upload goes through the publish journal: the same idempotency key goes on with an upload that broke off, in this or another process, and never makes a second video.</remarks>
public sealed class YouTubeUploads
{
    private readonly PlatformClient _client;
    private readonly YouTubeOptions _options;
    private readonly PublishRunner _runner;
    private readonly VideoReconciler _reconciler;
    private readonly VideoFollowUps _followUps;
    private readonly IMediaFetcher _fetcher;

    internal YouTubeUploads(PlatformClient client, YouTubeOptions options, PublishRunner runner, VideoReconciler reconciler, VideoFollowUps followUps, IMediaFetcher fetcher)
    {
        _client = client;
        _options = options;
        _runner = runner;
        _reconciler = reconciler;
        _followUps = followUps;
        _fetcher = fetcher;
    }

    /// <summary>Uploads a video: takes one of the day's uploads. Memory does not grow with the file.</summary>
    /// <param name="account">The channel.</param>
    /// <param name="upload">The file and its resource, which is sent as it is.</param>
    /// <param name="options">How, or null for the default: do not wait for YouTube to process it.</param>
    /// <param name="cancellationToken">Cancels the upload; the same idempotency key goes on with it.</param>
    /// <exception cref="SocialException">YouTube refused, or could not be reached before the video was made.</exception>
    public async Task<PublishResult> UploadAsync(AccountKey account, VideoUpload upload, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(upload);
        YouTubeInput.Text(upload.Video.Snippet?.Title, "Title", YouTubeRules.MaxTitle);
        VideoUpload fetched = upload with { Source = upload.Source is UrlMediaSource url ? await _fetcher.FetchAsync(url, cancellationToken).ConfigureAwait(false) : upload.Source };
        return await RunAsync(account, fetched, null, options, cancellationToken).ConfigureAwait(false);
    }

    internal Task<PublishResult> RunAsync(PublishTarget target, VideoUpload upload, string? fingerprint, PublishOptions? options, CancellationToken cancellationToken)
    {
        YouTubeVideo sent = upload.Video with { Id = null, ETag = null };
        byte[] metadata = JsonSerializer.SerializeToUtf8Bytes(sent, YouTubeJsonContext.Default.YouTubeVideo);
        string print = PostFingerprint.Compute(target, metadata) + "/" + (fingerprint ?? upload.Source.FileName);
        InsertVideo recipe = new(_client, _options, _reconciler, _followUps, target, upload with { Video = sent }, metadata, print);
        return _runner.RunAsync(recipe, options ?? PublishOptions.Default, cancellationToken);
    }
}

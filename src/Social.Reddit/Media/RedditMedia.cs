using System.Globalization;
using Social.Media;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Reddit;

/// <summary>Media on Reddit: a lease, then one form to the storage it names. An upload cannot be resumed; one that failed begins anew.</summary>
/// <remarks>Thread-safe. Uploads stream; memory does not grow with the media. What no post uses is removed after about a day.</remarks>
public sealed class RedditMedia
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(23);

    private readonly PlatformClient _client;
    private readonly RedditOptions _options;
    private readonly IMediaFetcher _fetcher;

    internal RedditMedia(PlatformClient client, RedditOptions options, IMediaFetcher fetcher)
    {
        _client = client;
        _options = options;
        _fetcher = fetcher;
    }

    /// <summary>Uploads an image, a GIF or a video: <c>POST /api/media/asset.json</c>, then the form.</summary>
    /// <param name="account">The account.</param>
    /// <param name="media">The media; what is at a URL is streamed from there.</param>
    /// <param name="options">How, or null for the default; there are no parts and no checkpoints.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The media: its id, which galleries and texts take, and as its key the address that image and video posts take.</returns>
    /// <exception cref="SocialValidationException">The media breaks a rule; nothing was sent.</exception>
    /// <exception cref="SocialException">Reddit or the storage refused, or could not be reached.</exception>
    public async Task<UploadedMedia> UploadAsync(AccountKey account, MediaSource media, UploadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(media);
        MediaSource source = media is UrlMediaSource url ? await _fetcher.FetchAsync(url, cancellationToken).ConfigureAwait(false) : media;
        ProblemList problems = new();
        MediaKind kind = await MediaValidator.ValidateAsync(RedditRules.For(null, null), source, source, "Media", problems, cancellationToken).ConfigureAwait(false);
        problems.ToReport().ThrowIfInvalid();
        return await SendAsync(account, source, kind, options ?? new UploadOptions(), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Uploads media that was checked.</summary>
    internal async Task<UploadedMedia> SendAsync(AccountKey account, MediaSource source, MediaKind kind, UploadOptions options, CancellationToken cancellationToken)
    {
        MediaDescription description = await source.DescribeAsync(cancellationToken).ConfigureAwait(false);
        string type = description.ContentType ?? "application/octet-stream";
        string name = NameOf(source, type);
        MediaLease lease = await LeaseAsync(account, name, type, options, cancellationToken).ConfigureAwait(false);
        if (description.Length > lease.MaxBytes)
        {
            throw RedditInput.Invalid(
                "Media", $"The media is {description.Length} bytes large; Reddit takes at most {lease.MaxBytes} of {type}.",
                lease.MaxBytes.Value.ToString(CultureInfo.InvariantCulture), description.Length.ToString(CultureInfo.InvariantCulture), SocialErrorCode.InvalidMedia);
        }

        await FormAsync(account, lease, new MultipartFile { Field = "file", FileName = name, ContentType = type, Range = new MediaRange(source, 0, description.Length) }, options, cancellationToken).ConfigureAwait(false);
        return new UploadedMedia { Account = account, Id = lease.AssetId, Key = lease.Url, Kind = kind, Length = description.Length, ExpiresAt = _client.Time.GetUtcNow() + Lifetime };
    }

    private async Task<MediaLease> LeaseAsync(AccountKey account, string name, string type, UploadOptions options, CancellationToken cancellationToken)
    {
        SocialCall call = new(MediaRoutes.Lease, account)
        {
            Path = RedditPath.Of(MediaRoutes.Lease).ToString(), Form = RedditActions.Form(("filepath", name), ("mimetype", type)), WordFields = RedditActions.Words, RateLimit = options.RateLimit,
        };
        SocialAnswer<LeaseData> answer = await _client.SendAsync(call, RedditJsonContext.Default.LeaseData, cancellationToken).ConfigureAwait(false);
        return MediaLease.Read(answer.Value, _client.HostOf(HostNames.Api), _options.UploadHost) ?? throw new SocialApiException(SocialErrorCode.PlatformError, Remedy.Retry, "Reddit answered without a permission to upload.")
        {
            Platform = _client.Name, Account = account, Operation = MediaRoutes.Lease.Name, Status = answer.Status,
        };
    }

    private async Task FormAsync(AccountKey account, MediaLease lease, MultipartFile file, UploadOptions options, CancellationToken cancellationToken)
    {
        long sent = 0;
        SocialCall? call = null;
        call = new SocialCall(MediaRoutes.Upload, account)
        {
            Address = lease.Address,
            Content = () =>
            {
                Interlocked.Exchange(ref sent, 0); // another attempt begins with the first byte
                return new MultipartBodyContent(lease.Fields, file, moved =>
                {
                    call!.ReportProgress();
                    options.Progress?.Report(new UploadProgress(UploadPhase.Sending, Interlocked.Add(ref sent, moved), file.Range.Length));
                });
            },
        };
        await _client.SendAsync(call, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reddit tells the type by the name's extension too.</summary>
    private static string NameOf(MediaSource source, string type)
    {
        string extension = type switch { "image/jpeg" => ".jpg", "image/png" => ".png", "image/gif" => ".gif", "video/quicktime" => ".mov", _ => ".mp4" };
        string? name = source.FileName;
        bool fits = name is not null && (name.EndsWith(extension, StringComparison.OrdinalIgnoreCase) || (extension == ".jpg" && name.EndsWith(".jpeg", StringComparison.OrdinalIgnoreCase)));
        return fits ? name! : (Path.GetFileNameWithoutExtension(name) is { Length: > 0 } stem ? stem : "media") + extension;
    }
}

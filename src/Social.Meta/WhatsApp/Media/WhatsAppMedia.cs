using Social.Media;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Meta;

/// <summary>Media on WhatsApp: uploaded in one request and kept 30 days, downloaded from an address that lives five minutes, deleted. An upload cannot be resumed; one that failed begins anew.</summary>
/// <remarks>Thread-safe. Bytes stream both ways; memory does not grow with the media. Follows developers.facebook.com, "WhatsApp Cloud API: Media".</remarks>
public sealed class WhatsAppMedia
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    private static readonly SocialRoute Upload = Route("whatsapp.media.upload", HttpMethod.Post, "/{}/{}/media", RouteKind.Upload);
    private static readonly SocialRoute Find = Route("whatsapp.media", HttpMethod.Get, "/{}/{}", RouteKind.Read);
    private static readonly SocialRoute Remove = Route("whatsapp.media.delete", HttpMethod.Delete, "/{}/{}", RouteKind.Write);

    private static readonly SocialRoute File = new("whatsapp.media.download", HttpMethod.Get, "/whatsapp_business/attachments/")
    {
        Host = WhatsAppOptions.MediaHostName, Credentials = [CredentialKind.Business], Scopes = [WhatsAppScopes.Messaging], StreamsMedia = true,
    };

    private readonly PlatformClient _client;
    private readonly WhatsAppOptions _options;
    private readonly IMediaFetcher _fetcher;

    internal WhatsAppMedia(PlatformClient client, WhatsAppOptions options, IMediaFetcher fetcher)
    {
        _client = client;
        _options = options;
        _fetcher = fetcher;
    }

    /// <summary>Uploads media: <c>POST /{phone}/media</c>.</summary>
    /// <param name="account">The number that will send it.</param>
    /// <param name="media">The media; what is at a URL is streamed from there.</param>
    /// <param name="options">How, or null for the default; there are no parts and no checkpoints.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The media, which every message of the next 30 days may use.</returns>
    /// <exception cref="SocialValidationException">Type or size is not what WhatsApp takes; nothing was sent.</exception>
    /// <exception cref="SocialException">WhatsApp refused or could not be reached.</exception>
    public async Task<UploadedMedia> UploadAsync(AccountKey account, MediaSource media, UploadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(media);
        MediaSource source = media is UrlMediaSource url ? await _fetcher.FetchAsync(url, cancellationToken).ConfigureAwait(false) : media;
        ProblemList problems = new();
        await WhatsAppMediaRules.ValidateAsync(source, null, "Media", problems, cancellationToken).ConfigureAwait(false);
        problems.ToReport().ThrowIfInvalid();
        return await SendAsync(account, source, options ?? new UploadOptions(), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Describes media that was uploaded, or that somebody sent to the number.</summary>
    /// <param name="account">The number.</param>
    /// <param name="mediaId">The media's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<WhatsAppMediaInfo> GetAsync(AccountKey account, string mediaId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(mediaId);
        string path = RoutePath.Of(Find, _options.Version, mediaId).Add("phone_number_id", account.Id).ToString();
        WhatsAppMediaData data = (await _client.SendAsync(new SocialCall(Find, account) { Path = path, IsFresh = true }, WhatsAppJsonContext.Default.WhatsAppMediaData, cancellationToken).ConfigureAwait(false)).Value;
        return new WhatsAppMediaInfo
        {
            Id = data.Id ?? mediaId, ContentType = data.MimeType, Length = data.FileSize, Sha256 = Hash(data.Sha256), Address = Uri.TryCreate(data.Url, UriKind.Absolute, out Uri? address) ? address : null,
        };
    }

    /// <summary>Downloads media. Its hash is checked; an address that expired meanwhile is asked for again.</summary>
    /// <param name="account">The number.</param>
    /// <param name="mediaId">The media's id. Ids from notifications hold seven days.</param>
    /// <param name="destination">Where the bytes go; one that can seek lets a download that broke off begin again.</param>
    /// <param name="progress">Is told how many bytes have come, or null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialMediaException">The bytes are not those that WhatsApp describes, or could not be written.</exception>
    /// <exception cref="SocialException">WhatsApp refused or could not be reached.</exception>
    public async Task<WhatsAppMediaInfo> DownloadAsync(AccountKey account, string mediaId, Stream destination, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        WhatsAppMediaInfo info = await GetAsync(account, mediaId, cancellationToken).ConfigureAwait(false);
        using MediaDownload download = new(destination) { Progress = progress, MaxBytes = info.Length };
        try
        {
            await FetchAsync(account, info, download, cancellationToken).ConfigureAwait(false);
        }
        catch (SocialApiException e) when (e.Status == 404)
        {
            // The address lives five minutes, and waiting for a limit can take longer.
            info = await GetAsync(account, mediaId, cancellationToken).ConfigureAwait(false);
            await FetchAsync(account, info, download, cancellationToken).ConfigureAwait(false);
        }

        bool isWhole = (info.Length is null || info.Length == download.Length) && (info.Sha256 is null || string.Equals(info.Sha256, Convert.ToHexString(download.GetSha256()), StringComparison.OrdinalIgnoreCase));
        return isWhole ? info : throw new SocialMediaException(SocialErrorCode.InvalidMedia, Remedy.Retry, $"The downloaded media has {download.Length} bytes and not the length or hash that WhatsApp tells: download it again.")
        {
            Platform = _client.Name, Account = account, Operation = File.Name, IsTransient = true,
        };
    }

    /// <summary>Deletes media.</summary>
    /// <param name="account">The number.</param>
    /// <param name="mediaId">The media's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task DeleteAsync(AccountKey account, string mediaId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(mediaId);
        string path = RoutePath.Of(Remove, _options.Version, mediaId).Add("phone_number_id", account.Id).ToString();
        await _client.ChangeAsync(new SocialCall(Remove, account) { Path = path }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Uploads media that was checked.</summary>
    internal async Task<UploadedMedia> SendAsync(AccountKey account, MediaSource source, UploadOptions options, CancellationToken cancellationToken)
    {
        MediaDescription description = await source.DescribeAsync(cancellationToken).ConfigureAwait(false);
        string type = description.ContentType ?? "application/octet-stream";
        MultipartFile file = new() { Field = "file", FileName = source.FileName ?? "media", ContentType = type, Range = new MediaRange(source, 0, description.Length) };
        long sent = 0;
        SocialCall? call = null;
        call = new SocialCall(Upload, account)
        {
            Path = RoutePath.Of(Upload, _options.Version, account.Id).ToString(),
            RateLimit = options.RateLimit,
            Content = () =>
            {
                Interlocked.Exchange(ref sent, 0); // another attempt begins anew
                return new MultipartBodyContent([new("messaging_product", "whatsapp"), new("type", type)], file, moved =>
                {
                    call!.ReportProgress();
                    options.Progress?.Report(new UploadProgress(UploadPhase.Sending, Interlocked.Add(ref sent, moved), file.Range.Length));
                });
            },
        };
        SocialAnswer<GraphId> answer = await _client.SendAsync(call, GraphJsonContext.Default.GraphId, cancellationToken).ConfigureAwait(false);
        return new UploadedMedia
        {
            Account = account,
            Id = answer.Value.Id ?? throw new SocialApiException(SocialErrorCode.PlatformError, Remedy.Retry, "WhatsApp took the media and did not name it.") { Platform = _client.Name, Account = account, Operation = Upload.Name, Status = answer.Status },
            Kind = description.Kind,
            Length = description.Length,
            ExpiresAt = _client.Time.GetUtcNow() + Lifetime,
        };
    }

    /// <summary>The token goes to the host of media and to no other, whatever the answer names.</summary>
    private async Task FetchAsync(AccountKey account, WhatsAppMediaInfo info, MediaDownload download, CancellationToken cancellationToken)
    {
        Uri host = _client.HostOf(WhatsAppOptions.MediaHostName);
        if (info.Address is not { } address || Uri.Compare(address, host, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) != 0)
        {
            throw new SocialApiException(SocialErrorCode.ConfigurationInvalid, Remedy.FixConfiguration, $"WhatsApp keeps the media at '{info.Address?.Host ?? "no address"}', and the token goes to '{host.Host}' only: set MediaHost if that is Meta's.")
            {
                Platform = _client.Name, Account = account, Operation = File.Name,
            };
        }

        await _client.SendAsync(new SocialCall(File, account) { Address = address, Download = download }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The API writes hexadecimal, notifications write Base64; both have been seen in either place.</summary>
    private static string? Hash(string? text)
    {
        Span<byte> bytes = stackalloc byte[48];
        return text is null ? null
            : text.Length == 64 ? text.ToLowerInvariant()
            : Convert.TryFromBase64String(text, bytes, out int length) && length == 32 ? Convert.ToHexString(bytes[..length]).ToLowerInvariant()
            : null;
    }

    private static SocialRoute Route(string name, HttpMethod method, string path, RouteKind kind) =>
        new(name, method, path) { Kind = kind, Credentials = [CredentialKind.Business], Scopes = [WhatsAppScopes.Messaging], Limits = [GraphLimits.App] };
}

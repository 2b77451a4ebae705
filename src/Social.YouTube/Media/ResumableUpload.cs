using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Social.Media;
using Social.Pipeline;

namespace Social.YouTube;

/// <summary>Google's resumable upload: open a session, send the bytes in parts of 256 KiB times anything, ask the session after a failure. The last byte makes the video.</summary>
/// <remarks>
/// Follows the Data API, "Resumable Uploads". A session takes one video and gives its answer again when it is asked afterwards, so that nothing sent to it twice makes two.
/// Its address is a capability: whoever has it may upload.
/// </remarks>
internal sealed class ResumableUpload(PlatformClient client, AccountKey account, RoutePath open, byte[] metadata, int chunkSize, RateLimitWait? wait) : IChunkedUploadProtocol
{
    public const int Step = 256 * 1024;

    private const string LocationKey = "location";
    private const string GoogleHosts = ".googleapis.com";

    /// <summary>Gets the video, once YouTube has it all.</summary>
    public YouTubeVideo? Video { get; private set; }

    /// <summary>Gets YouTube's answer as it came.</summary>
    public ReadOnlyMemory<byte> RawAnswer { get; private set; }

    /// <summary>Gets the limits as they stood when the session was opened.</summary>
    public IReadOnlyList<RateLimitSnapshot> RateLimits { get; private set; } = [];

    /// <inheritdoc/>
    public ChunkRules Rules { get; } = new() { Default = chunkSize, Multiple = Step, Min = Step, Max = int.MaxValue / Step * Step };

    /// <inheritdoc/>
    public int MaxParallelParts => 1;

    /// <inheritdoc/>
    public bool CanResume => true;

    /// <inheritdoc/>
    public PollOptions Processing { get; } = new();

    /// <inheritdoc/>
    public async ValueTask<UploadSession> OpenAsync(UploadStart start, CancellationToken cancellationToken)
    {
        SocialCall call = new(VideoRoutes.Open, account)
        {
            Path = open.ToString(),
            Json = metadata,
            Headers =
            [
                new("X-Upload-Content-Length", start.Length.ToString(CultureInfo.InvariantCulture)),
                new("X-Upload-Content-Type", start.ContentType),
            ],
            RateLimit = wait,
        };
        SocialAnswer<ReadOnlyMemory<byte>> answer = await client.SendAsync(call, cancellationToken).ConfigureAwait(false);
        RateLimits = await answer.GetRateLimitsAsync().ConfigureAwait(false);
        return new UploadSession { Id = LocationOf(answer) ?? throw Unreadable(VideoRoutes.Open, answer.Status, "without the session's address") };
    }

    /// <inheritdoc/>
    public async ValueTask<PartReceipt> SendAsync(UploadSession session, UploadPart part, CancellationToken cancellationToken)
    {
        bool isWhole = part.Part.Offset == 0 && part.IsLast;
        SocialCall? call = null;
        call = new SocialCall(part.Gate is null ? VideoRoutes.Part : VideoRoutes.LastPart, account)
        {
            Address = AddressOf(session),
            Content = () =>
            {
                MediaRangeContent content = part.CreateContent(part.ContentType, call!.ReportProgress);
                content.Headers.ContentRange = isWhole ? null : new ContentRangeHeaderValue(part.Part.Offset, part.Part.End - 1, part.Plan.Length);
                return content;
            },
            Json = metadata, // not sent: these are the words to keep out of errors
            Gate = part.Gate,
            RateLimit = wait,
        };
        try
        {
            return Read(await client.SendAsync(call, cancellationToken).ConfigureAwait(false), call.Route, part.Plan.Length);
        }
        catch (SocialApiException e) when (e.Status == 416)
        {
            // We and the session disagree about where it stands: it decides.
            return new PartReceipt { Offset = await QueryOffsetAsync(session, part.Plan.Length, cancellationToken).ConfigureAwait(false) };
        }
        catch (SocialApiException e) when (e.Status is 404 or 410)
        {
            throw Gone(e);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<long?> QueryOffsetAsync(UploadSession session, long length, CancellationToken cancellationToken)
    {
        SocialCall call = new(VideoRoutes.AskSession, account)
        {
            Address = AddressOf(session),
            Content = () =>
            {
                ByteArrayContent nothing = new([]);
                nothing.Headers.ContentRange = new ContentRangeHeaderValue(length);
                return nothing;
            },
            Json = metadata,
            IsFresh = true,
            RateLimit = wait,
        };
        try
        {
            return Read(await client.SendAsync(call, cancellationToken).ConfigureAwait(false), call.Route, length).Offset;
        }
        catch (SocialApiException e) when (e.Status is 404 or 410)
        {
            throw Gone(e);
        }
    }

    /// <inheritdoc/>
    public ValueTask<UploadState> FinishAsync(UploadSession session, CancellationToken cancellationToken) =>
        Video?.Id is { } id
            ? new ValueTask<UploadState>(new UploadState { MediaId = id, IsReady = true })
            : throw Unreadable(VideoRoutes.LastPart, 200, "without the video");

    /// <inheritdoc/>
    public ValueTask<UploadState> GetStateAsync(UploadSession session, UploadState last, CancellationToken cancellationToken) => new(last with { IsReady = true });

    private PartReceipt Read(SocialAnswer<ReadOnlyMemory<byte>> answer, SocialRoute route, long length)
    {
        if (answer.Status == 308)
        {
            Secret? moved = LocationOf(answer);
            return new PartReceipt { Offset = Stored(answer.Headers), State = moved is null ? null : new Dictionary<string, string> { [LocationKey] = moved.Reveal() } };
        }

        try
        {
            Video = JsonSerializer.Deserialize(answer.Value.Span, YouTubeJsonContext.Default.YouTubeVideo);
        }
        catch (JsonException)
        {
            Video = null; // torn, or not YouTube's: the session gives its answer again
        }

        if (string.IsNullOrEmpty(Video?.Id))
        {
            throw Unreadable(route, answer.Status, "without the video's id");
        }

        RawAnswer = answer.Value;
        return new PartReceipt { Offset = length };
    }

    /// <summary>Reads how many bytes are stored: <c>bytes=0-999</c>, or <c>0-999</c>, or nothing for none.</summary>
    private static long Stored(HttpResponseHeaders headers)
    {
        if (!headers.NonValidated.TryGetValues("Range", out HeaderStringValues values))
        {
            return 0;
        }

        string range = values.ToString();
        return long.TryParse(range.AsSpan(range.LastIndexOf('-') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out long last) ? last + 1 : 0;
    }

    private Secret? LocationOf(SocialAnswer<ReadOnlyMemory<byte>> answer)
    {
        if (!answer.Headers.NonValidated.TryGetValues("Location", out HeaderStringValues values))
        {
            return null;
        }

        Uri host = client.HostOf(HostNames.Upload);
        return Uri.TryCreate(host, values.ToString(), out Uri? address) && IsGoogles(address, host)
            ? new Secret(address.AbsoluteUri)
            : throw Unreadable(VideoRoutes.Open, answer.Status, "with a session on a host that is not Google's, which gets no token");
    }

    private static bool IsGoogles(Uri address, Uri host) =>
        address.Authority == host.Authority && address.Scheme == host.Scheme
        || address.Scheme == Uri.UriSchemeHttps && address.Host.EndsWith(GoogleHosts, StringComparison.OrdinalIgnoreCase);

    private static Uri AddressOf(UploadSession session) => new(session.State.GetValueOrDefault(LocationKey) ?? session.Id.Reveal());

    private SocialMediaException Gone(SocialApiException e) => new(SocialErrorCode.CheckpointInvalid, Remedy.Retry, "YouTube no longer knows the upload session.", e)
    {
        Platform = client.Name, Account = account, Operation = e.Operation, Status = e.Status,
    };

    // Whether the video is there, the session knows: it is asked.
    private SocialApiException Unreadable(SocialRoute route, int status, string what) => new(SocialErrorCode.PlatformError, Remedy.Reconcile, $"YouTube answered '{route.Name}' (HTTP {status}) {what}.")
    {
        Platform = client.Name, Account = account, Operation = route.Name, Status = status, IsTransient = true, IsOutcomeUnknown = route.Kind == RouteKind.Commit,
    };
}

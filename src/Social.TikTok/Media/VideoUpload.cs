using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Social.Media;
using Social.Pipeline;
using Social.Publishing;

namespace Social.TikTok;

/// <summary>TikTok's upload of a video: init gives an address that lives an hour, the parts go there in order, and the last byte makes the post.</summary>
/// <remarks>Follows TikTok for Developers, "Media transfer guide" and "Upload video".</remarks>
internal sealed class VideoUpload(PlatformClient client, TikTokOptions options, TikTokPosts posts, SocialRoute open, Func<SourceInfo, InitRequest> compose, PublishSession session) : IChunkedUploadProtocol
{
    public const string PublishIdKey = "publish_id";

    // TikTok's hour is counted from its own answer.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(59);

    private AccountKey Account => session.Entry.Target.Account;

    public ChunkRules Rules { get; } = VideoChunks.Rules(options.UploadChunkSize);

    public int MaxParallelParts => 1;

    public bool CanResume => true;

    public PollOptions Processing { get; } = new();

    public async ValueTask<UploadSession> OpenAsync(UploadStart start, CancellationToken cancellationToken)
    {
        InitRequest request = compose(SourceInfo.OfFile(start.Plan));
        SocialCall call = new(open, Account) { Json = JsonSerializer.SerializeToUtf8Bytes(request, TikTokJsonContext.Default.InitRequest), RateLimit = session.Options.RateLimit };
        SocialAnswer<TikTokEnvelope<InitData>> answer = await client.SendAsync(call, TikTokJsonContext.Default.TikTokEnvelopeInitData, cancellationToken).ConfigureAwait(false);
        if (answer.Value.Data is not { PublishId.Length: > 0 } data || !Uri.TryCreate(data.UploadUrl, UriKind.Absolute, out Uri? address) || !IsAllowed(address))
        {
            throw TikTokAnswers.Empty(client, open, Account, answer.Status);
        }

        await session.RecordHandleAsync(data.PublishId, cancellationToken).ConfigureAwait(false);
        return new UploadSession
        {
            Id = new Secret(address.OriginalString),
            ExpiresAt = client.Time.GetUtcNow() + Lifetime,
            State = new Dictionary<string, string> { [PublishIdKey] = data.PublishId },
        };
    }

    public async ValueTask<PartReceipt> SendAsync(UploadSession upload, UploadPart part, CancellationToken cancellationToken)
    {
        SocialCall? call = null;
        call = new SocialCall(part.Gate is null ? UploadRoutes.Part : UploadRoutes.LastPart, Account)
        {
            Address = new Uri(upload.Id.Reveal(), UriKind.Absolute),
            Content = () => Content(part, call!.ReportProgress),
            Gate = part.Gate,
        };
        SocialAnswer<ReadOnlyMemory<byte>> answer = await client.SendAsync(call, cancellationToken).ConfigureAwait(false);
        return answer.Status switch
        {
            // 201, and 200 in practice, say that all is there.
            206 or UploadRoutes.RangeRefused when Stored(answer.ContentHeaders) is { } stored => new PartReceipt { Offset = stored },
            UploadRoutes.RangeRefused => throw new SocialMediaException(SocialErrorCode.CheckpointInvalid, Remedy.Retry, "TikTok refused a part's range and does not say what it has: begin the upload anew.")
            {
                Platform = client.Name, Account = Account, Operation = UploadRoutes.Part.Name, Status = answer.Status,
            },
            _ => PartReceipt.Taken,
        };
    }

    /// <summary>Asks the post's status, which counts the bytes.</summary>
    public async ValueTask<long?> QueryOffsetAsync(UploadSession upload, long length, CancellationToken cancellationToken)
    {
        TikTokPublishStatus status;
        try
        {
            status = await posts.FetchAsync(Account, upload.State[PublishIdKey], session.Options.RateLimit, cancellationToken).ConfigureAwait(false);
        }
        catch (SocialApiException e) when (e.Code == SocialErrorCode.NotFound)
        {
            throw Forgotten(e);
        }

        if (status.State == TikTokPublishState.Failed)
        {
            throw status.ToFailure(client.Name, Account);
        }

        return status.State == TikTokPublishState.ProcessingUpload ? status.UploadedBytes is { } bytes ? Math.Min(bytes, length) : null : length;
    }

    public ValueTask<UploadState> FinishAsync(UploadSession upload, CancellationToken cancellationToken) =>
        new(new UploadState { MediaId = upload.State[PublishIdKey], IsReady = true });

    public ValueTask<UploadState> GetStateAsync(UploadSession upload, UploadState last, CancellationToken cancellationToken) => new(last with { IsReady = true });

    private static MediaRangeContent Content(UploadPart part, Action moved)
    {
        MediaRangeContent content = part.CreateContent(part.ContentType, moved);
        content.Headers.ContentRange = new ContentRangeHeaderValue(part.Part.Offset, part.Part.End - 1, part.Plan.Length);
        return content;
    }

    /// <summary>What TikTok has from the beginning: the byte after the last that its header names.</summary>
    private static long? Stored(HttpContentHeaders headers)
    {
        if (headers.ContentRange is { HasRange: true } range)
        {
            return range.To + 1;
        }

        // TikTok's own form where the platform's parser is stricter: "bytes 0-9/20" without spaces, or more.
        if (headers.NonValidated.TryGetValues("Content-Range", out HeaderStringValues values) && values.ToString() is { } text
            && text.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash && text.IndexOf('/', dash) is > 0 and var slash
            && long.TryParse(text.AsSpan(dash + 1, slash - dash - 1), NumberStyles.None, CultureInfo.InvariantCulture, out long last))
        {
            return last + 1;
        }

        return null;
    }

    /// <summary>Bytes go over TLS only, except to an emulated network.</summary>
    private static bool IsAllowed(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    private static SocialMediaException Forgotten(SocialApiException error) =>
        new(SocialErrorCode.CheckpointInvalid, Remedy.Retry, "TikTok no longer knows the upload: begin a new one.", error)
        {
            Platform = error.Platform, Account = error.Account, Operation = error.Operation, Status = error.Status, PlatformCode = error.PlatformCode, RequestId = error.RequestId,
        };
}

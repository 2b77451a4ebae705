using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Social.Media;
using Social.Pipeline;

namespace Social.LinkedIn;

/// <summary>LinkedIn's upload of videos in parts: each to an address of its own and without a token, then captions and thumbnail, then an end that names the parts' tags in order.</summary>
/// <remarks>Follows LinkedIn's "Videos API". The addresses are in the checkpoint, which is why it is a secret: LinkedIn gives them once.</remarks>
internal sealed class VideoUpload(LinkedInApi api, LinkedInOptions options, MediaJob job, UploadCheckpoint? checkpoint = null) : IChunkedUploadProtocol
{
    private const int PartSize = 4 * 1024 * 1024;
    private const string TokenKey = "token";
    private const string CountKey = "parts";
    private const string CaptionsKey = "captions";
    private const string ThumbnailKey = "thumbnail";

    private static readonly KeyValuePair<string, string>[] Still = [new("media-type-family", "STILLIMAGE")];

    private readonly MediaCalls _calls = new(api, job);

    public static PollOptions Pace { get; } = new() { Longest = TimeSpan.FromMinutes(10) };

    public ChunkRules Rules { get; } = new() { Default = PartSize, Min = PartSize, Max = PartSize };

    public int MaxParallelParts => Math.Max(1, options.UploadParallelism);

    public bool CanResume => true;

    public PollOptions Processing => Pace;

    public async ValueTask<UploadSession> OpenAsync(UploadStart start, CancellationToken cancellationToken)
    {
        InitializeUploadData what = new(job.Account.Id, start.Length, job.Media.Captions.Count > 0, job.Media.Cover is not null);
        UploadData data = await _calls.BeginAsync(MediaRoutes.InitializeVideo, what, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<UploadInstructionData> parts = data.UploadInstructions is { Count: > 0 } given ? given : throw Nonsense("without parts to upload");
        long size = parts[0].LastByte - parts[0].FirstByte + 1;
        Dictionary<string, string> state = new(StringComparer.Ordinal)
        {
            [TokenKey] = data.UploadToken ?? string.Empty,
            [CountKey] = parts.Count.ToString(CultureInfo.InvariantCulture),
        };
        for (int i = 0; i < parts.Count; i++)
        {
            bool isLast = i == parts.Count - 1;
            bool fits = size is > 0 and <= int.MaxValue && parts[i].FirstByte == i * size && (isLast ? parts[i].LastByte >= start.Length - 1 : parts[i].LastByte == ((i + 1) * size) - 1);
            state[AddressKey(i)] = fits && parts[i].UploadUrl is { Length: > 0 } address ? address : throw Nonsense("with parts that do not follow each other to the end");
        }

        Keep(state, CaptionsKey, what.UploadCaptions, data.CaptionsUploadUrl);
        Keep(state, ThumbnailKey, what.UploadThumbnail, data.ThumbnailUploadUrl);
        return new UploadSession
        {
            Id = Secret.FromString(data.Video) ?? throw Nonsense("without the video's URN"),
            ExpiresAt = LinkedInTime.Read(data.UploadUrlsExpireAt ?? data.UploadUrlExpiresAt),
            ChunkSize = (int)size,
            State = state,
        };
    }

    public async ValueTask<PartReceipt> SendAsync(UploadSession session, UploadPart part, CancellationToken cancellationToken)
    {
        int index = part.Part.Index;
        SocialAnswer<ReadOnlyMemory<byte>> answer = await _calls.SendAsync(
            MediaRoutes.PutPart, session.State[AddressKey(index)], call => part.CreateContent("application/octet-stream", call.ReportProgress), null, cancellationToken).ConfigureAwait(false);
        string? tag = answer.Headers.NonValidated.TryGetValues("ETag", out HeaderStringValues values) ? values.ToString().Trim('"') : null;
        return tag is { Length: > 0 }
            ? new PartReceipt { State = new Dictionary<string, string> { [TagKey(index)] = tag } }
            : throw _calls.Nonsense(MediaRoutes.PutPart.Name, answer.Status, "without the part's tag");
    }

    /// <summary>LinkedIn cannot tell what it has. A position inside a part goes back to the part's beginning: parts are sent whole.</summary>
    public ValueTask<long?> QueryOffsetAsync(UploadSession session, long length, CancellationToken cancellationToken) =>
        new(checkpoint is null || checkpoint.BytesSent == length ? checkpoint?.BytesSent : checkpoint.BytesSent - (checkpoint.BytesSent % checkpoint.ChunkSize));

    public async ValueTask<UploadState> FinishAsync(UploadSession session, CancellationToken cancellationToken)
    {
        await SendCaptionsAsync(session, cancellationToken).ConfigureAwait(false);
        await SendThumbnailAsync(session, cancellationToken).ConfigureAwait(false);
        int count = int.Parse(session.State[CountKey], CultureInfo.InvariantCulture);
        string urn = session.Id.Reveal();
        FinalizeUploadBody body = new(new FinalizeUploadData(urn, session.State[TokenKey], [.. Enumerable.Range(0, count).Select(i => session.State[TagKey(i)])]));
        await api.SendAsync(
            new LinkedInRequest(MediaRoutes.FinalizeVideo, job.Account)
            {
                Json = JsonSerializer.SerializeToUtf8Bytes(body, LinkedInJsonContext.Default.FinalizeUploadBody),
                RateLimit = job.Options.RateLimit,
            },
            cancellationToken).ConfigureAwait(false);
        return new UploadState { MediaId = urn, IsReady = false };
    }

    public ValueTask<UploadState> GetStateAsync(UploadSession session, UploadState last, CancellationToken cancellationToken) =>
        _calls.LookAsync(MediaRoutes.GetVideo, last.MediaId, cancellationToken);

    private async Task SendCaptionsAsync(UploadSession session, CancellationToken cancellationToken)
    {
        if (job.Media.Captions is not [{ } captions, ..] || !session.State.TryGetValue(CaptionsKey, out string? address))
        {
            return;
        }

        MediaRange file = await WholeOfAsync(captions.Source, cancellationToken).ConfigureAwait(false);
        string metadata = JsonSerializer.Serialize(CaptionsMetadata.Of(captions), LinkedInJsonContext.Default.CaptionsMetadata);
        KeyValuePair<string, string>[] fields = [new("metadata", metadata)];
        await _calls.SendAsync(
            MediaRoutes.PostCaptions,
            address,
            call => new MultipartBodyContent(fields, new MultipartFile { Field = "file", FileName = "captions.srt", ContentType = "application/x-subrip", Range = file }, _ => call.ReportProgress()),
            null,
            cancellationToken).ConfigureAwait(false);
    }

    private async Task SendThumbnailAsync(UploadSession session, CancellationToken cancellationToken)
    {
        if (job.Media.Cover is not { } cover || !session.State.TryGetValue(ThumbnailKey, out string? address))
        {
            return;
        }

        MediaRange file = await WholeOfAsync(cover, cancellationToken).ConfigureAwait(false);
        await _calls.SendAsync(MediaRoutes.PutPart, address, call => new MediaRangeContent(file, "application/octet-stream", _ => call.ReportProgress()), Still, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<MediaRange> WholeOfAsync(MediaSource source, CancellationToken cancellationToken) =>
        new(source, 0, (await source.DescribeAsync(cancellationToken).ConfigureAwait(false)).Length);

    private void Keep(Dictionary<string, string> state, string key, bool? wanted, string? address)
    {
        if (wanted == true)
        {
            state[key] = address is { Length: > 0 } ? address : throw Nonsense($"without an address for the {key}");
        }
    }

    private static string AddressKey(int index) => FormattableString.Invariant($"url.{index}");

    private static string TagKey(int index) => FormattableString.Invariant($"tag.{index}");

    private SocialMediaException Nonsense(string what) => _calls.Nonsense(MediaRoutes.InitializeVideo.Name, null, what);
}

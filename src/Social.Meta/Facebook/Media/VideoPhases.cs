using System.Globalization;
using Social.Media;
using Social.Pipeline;

namespace Social.Meta;

/// <summary>The upload of a feed's video in phases: a session, its parts in the order and size that Facebook asks for. Finishing it is the publish's own request.</summary>
/// <remarks>Follows developers.facebook.com, "Video API: Publishing, Chunked Upload".</remarks>
internal sealed class VideoPhases(FacebookApi api, VideoLooks looks, AccountKey account, RateLimitWait? wait) : IChunkedUploadProtocol
{
    public const string SessionKey = "upload_session_id";
    public const string VideoKey = "video_id";

    private const string EndKey = "end_offset";

    /// <inheritdoc/>
    public ChunkRules Rules { get; } = new() { Default = 16 * 1024 * 1024 };

    /// <inheritdoc/>
    public int MaxParallelParts => 1;

    /// <inheritdoc/>
    public bool CanResume => true;

    /// <inheritdoc/>
    public PollOptions Processing => VideoLooks.Pace;

    /// <inheritdoc/>
    public async ValueTask<UploadSession> OpenAsync(UploadStart start, CancellationToken cancellationToken)
    {
        SocialCall call = new(FacebookRoutes.VideoStart, account)
        {
            Path = Path(FacebookRoutes.VideoStart), Form = [new("upload_phase", "start"), new("file_size", Number(start.Length))], WordFields = FacebookComposer.WordFields, RateLimit = wait,
        };
        SocialAnswer<FacebookUploadData> answer = await api.Client.SendAsync(call, FacebookJsonContext.Default.FacebookUploadData, cancellationToken).ConfigureAwait(false);
        if (answer.Value is not { UploadSessionId: { Length: > 0 } session, VideoId: { Length: > 0 } video } data)
        {
            throw api.NotDone(FacebookRoutes.VideoStart, account, answer.Status, isCommit: false);
        }

        return new UploadSession
        {
            Id = new Secret(session),
            ChunkSize = data is { StartOffset: 0, EndOffset: > 0 and <= int.MaxValue } ? (int)data.EndOffset.Value : null,
            State = new Dictionary<string, string> { [SessionKey] = session, [VideoKey] = video },
        };
    }

    /// <inheritdoc/>
    public async ValueTask<PartReceipt> SendAsync(UploadSession session, UploadPart part, CancellationToken cancellationToken)
    {
        KeyValuePair<string, string>[] fields = [new("upload_phase", "transfer"), new(SessionKey, session.Id.Reveal()), new("start_offset", Number(part.Part.Offset))];
        SocialCall? call = null;
        call = new SocialCall(FacebookRoutes.VideoPart, account)
        {
            Path = Path(FacebookRoutes.VideoPart), Content = () => part.CreateForm(fields, "video_file_chunk", "chunk", onMoved: call!.ReportProgress), RateLimit = wait,
        };
        FacebookUploadData next = (await api.Client.SendAsync(call, FacebookJsonContext.Default.FacebookUploadData, cancellationToken).ConfigureAwait(false)).Value;
        return new PartReceipt { Offset = next.StartOffset, NextEnd = next.EndOffset > next.StartOffset ? next.EndOffset : null };
    }

    /// <inheritdoc/>
    public ValueTask<long?> QueryOffsetAsync(UploadSession session, long length, CancellationToken cancellationToken) => looks.OffsetAsync(account, session.State[VideoKey], length, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<UploadState> FinishAsync(UploadSession session, CancellationToken cancellationToken) =>
        new(new UploadState { MediaId = session.State[VideoKey], MediaKey = session.State[SessionKey], IsReady = true });

    /// <inheritdoc/>
    public ValueTask<UploadState> GetStateAsync(UploadSession session, UploadState last, CancellationToken cancellationToken) => new(last with { IsReady = true });

    private string Path(SocialRoute route) => api.Path(route, account.Id).ToString();

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}

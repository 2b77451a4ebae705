using System.Globalization;
using Social.Media;
using Social.Pipeline;

namespace Social.Meta;

/// <summary>The upload of a reel or a story's video: an address, which takes the whole file, and the rest of it after a break. Or the address fetches it by itself.</summary>
/// <remarks>Follows developers.facebook.com, "Reels Publishing API". The address is used as Facebook gives it.</remarks>
internal sealed class VideoBytes(FacebookApi api, VideoLooks looks, SocialRoute start, AccountKey account, RateLimitWait? wait) : IChunkedUploadProtocol
{
    private const string FacebookHosts = ".facebook.com";

    /// <inheritdoc/>
    public ChunkRules Rules => ChunkRules.Whole;

    /// <inheritdoc/>
    public int MaxParallelParts => 1;

    /// <inheritdoc/>
    public bool CanResume => true;

    /// <inheritdoc/>
    public PollOptions Processing => VideoLooks.Pace;

    /// <inheritdoc/>
    public async ValueTask<UploadSession> OpenAsync(UploadStart start, CancellationToken cancellationToken)
    {
        (string video, Uri address) = await OpenAsync(cancellationToken).ConfigureAwait(false);
        return new UploadSession { Id = new Secret(address.AbsoluteUri), State = new Dictionary<string, string> { [VideoPhases.VideoKey] = video } };
    }

    /// <inheritdoc/>
    public async ValueTask<PartReceipt> SendAsync(UploadSession session, UploadPart part, CancellationToken cancellationToken)
    {
        SocialCall? call = null;
        call = new SocialCall(FacebookRoutes.VideoBytes, account)
        {
            Address = new Uri(session.Id.Reveal()),
            Headers = [new("offset", Number(part.Part.Offset)), new("file_size", Number(part.Plan.Length))],
            Content = () => part.CreateContent("application/octet-stream", call!.ReportProgress),
            RateLimit = wait,
        };
        await TakeAsync(call, cancellationToken).ConfigureAwait(false);
        return PartReceipt.Taken;
    }

    /// <summary>Has Facebook fetch a file; it says at once that it will, and the video's status whether it did.</summary>
    public Task FetchAsync(Uri address, Uri file, CancellationToken cancellationToken) => TakeAsync(
        new SocialCall(FacebookRoutes.VideoFetch, account) { Address = address, Headers = [new("file_url", file.AbsoluteUri)], RateLimit = wait }, cancellationToken);

    /// <summary>Opens an upload.</summary>
    /// <returns>The video's id, and where its bytes go.</returns>
    public async Task<(string Video, Uri Address)> OpenAsync(CancellationToken cancellationToken)
    {
        SocialCall call = new(start, account) { Path = api.Path(start, account.Id).ToString(), Form = [new("upload_phase", "start")], WordFields = FacebookComposer.WordFields, RateLimit = wait };
        SocialAnswer<FacebookUploadData> answer = await api.Client.SendAsync(call, FacebookJsonContext.Default.FacebookUploadData, cancellationToken).ConfigureAwait(false);
        return answer.Value is { VideoId: { Length: > 0 } video, UploadUrl: { } url } && Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && IsFacebooks(address)
            ? (video, address)
            : throw api.NotDone(start, account, answer.Status, isCommit: false);
    }

    /// <inheritdoc/>
    public ValueTask<long?> QueryOffsetAsync(UploadSession session, long length, CancellationToken cancellationToken) => looks.OffsetAsync(account, session.State[VideoPhases.VideoKey], length, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<UploadState> FinishAsync(UploadSession session, CancellationToken cancellationToken) => new(new UploadState { MediaId = session.State[VideoPhases.VideoKey], IsReady = true });

    /// <inheritdoc/>
    public ValueTask<UploadState> GetStateAsync(UploadSession session, UploadState last, CancellationToken cancellationToken) => new(last with { IsReady = true });

    private async Task TakeAsync(SocialCall call, CancellationToken cancellationToken)
    {
        SocialAnswer<GraphSuccess> answer = await api.Client.SendAsync(call, GraphJsonContext.Default.GraphSuccess, cancellationToken).ConfigureAwait(false);
        if (!answer.Value.IsDone)
        {
            throw api.NotDone(call.Route, account, answer.Status, isCommit: false);
        }
    }

    /// <summary>The token goes with the bytes: to Facebook's own hosts over TLS, or to an emulated network.</summary>
    private bool IsFacebooks(Uri address)
    {
        Uri own = api.Client.HostOf(HostNames.Upload);
        return (address.Authority == own.Authority && address.Scheme == own.Scheme) || (address.Scheme == Uri.UriSchemeHttps && address.Host.EndsWith(FacebookHosts, StringComparison.OrdinalIgnoreCase));
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}

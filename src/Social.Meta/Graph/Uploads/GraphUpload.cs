using System.Globalization;
using Social.Media;
using Social.Pipeline;

namespace Social.Meta;

/// <summary>Meta's upload host: all bytes in one request, and after a break the rest from where it stopped, which the object itself tells.</summary>
/// <remarks>Follows developers.facebook.com, "Resumable Uploads" of Instagram, and "Reels" and "Stories" of Pages. Memory does not grow with the media.</remarks>
/// <param name="client">The client.</param>
/// <param name="account">The account.</param>
/// <param name="route">The upload host's route: of kind upload, sent once.</param>
/// <param name="id">The object that the bytes are for: a container or a video.</param>
/// <param name="path">The path that Meta named for it.</param>
/// <param name="ask">Asks the object how many bytes it has.</param>
/// <param name="wait">What to do when a limit is used up.</param>
internal sealed class GraphUpload(
    PlatformClient client, AccountKey account, SocialRoute route, string id, string path, Func<CancellationToken, ValueTask<long?>> ask, RateLimitWait? wait) : IChunkedUploadProtocol
{
    /// <inheritdoc/>
    public ChunkRules Rules => ChunkRules.Whole;

    /// <inheritdoc/>
    public int MaxParallelParts => 1;

    /// <inheritdoc/>
    public bool CanResume => true;

    /// <inheritdoc/>
    public PollOptions Processing { get; } = new();

    /// <summary>Returns the path of an address that Meta named, to be used on the upload host that the options say: a token goes nowhere else.</summary>
    public static string? PathOf(string? address) => Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.AbsolutePath.Contains("-upload/", StringComparison.Ordinal) ? uri.PathAndQuery : null;

    /// <inheritdoc/>
    public ValueTask<UploadSession> OpenAsync(UploadStart start, CancellationToken cancellationToken) => new(new UploadSession { Id = new Secret(id) });

    /// <inheritdoc/>
    public async ValueTask<PartReceipt> SendAsync(UploadSession session, UploadPart part, CancellationToken cancellationToken)
    {
        SocialCall? call = null;
        call = new SocialCall(route, account)
        {
            Path = path,
            Headers = [new("offset", Number(part.Part.Offset)), new("file_size", Number(part.Plan.Length))],
            Content = () => part.CreateContent("application/octet-stream", call!.ReportProgress),
            RateLimit = wait,
        };
        SocialAnswer<GraphSuccess> answer = await client.SendAsync(call, GraphJsonContext.Default.GraphSuccess, cancellationToken).ConfigureAwait(false);
        return answer.Value.IsDone ? PartReceipt.Taken : throw new SocialMediaException(SocialErrorCode.ProcessingFailed, Remedy.Retry, $"Meta did not take the bytes of {id}, and does not say why.")
        {
            Platform = client.Name, Account = account, Operation = route.Name, Status = answer.Status,
        };
    }

    /// <inheritdoc/>
    public ValueTask<long?> QueryOffsetAsync(UploadSession session, long length, CancellationToken cancellationToken) => ask(cancellationToken);

    /// <inheritdoc/>
    public ValueTask<UploadState> FinishAsync(UploadSession session, CancellationToken cancellationToken) => new(new UploadState { MediaId = id, IsReady = true });

    /// <inheritdoc/>
    public ValueTask<UploadState> GetStateAsync(UploadSession session, UploadState last, CancellationToken cancellationToken) => new(last with { IsReady = true });

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using Social.Media;
using Social.Pipeline;

namespace Social.Benchmarks.Media;

/// <summary>The plainest protocol there is, through the whole pipeline: one PUT for each part.</summary>
/// <param name="client">The client.</param>
/// <param name="onPart">Is called before each part.</param>
internal sealed class PutProtocol(PlatformClient client, AccountKey account, Action<int>? onPart = null) : IChunkedUploadProtocol
{
    public const int PartSize = 4 * 1024 * 1024;

    private static readonly SocialRoute Put = new("media.put", HttpMethod.Put, "/parts/{}") { Kind = RouteKind.Upload, Host = HostNames.Upload, Credentials = [CredentialKind.OAuth2] };

    public ChunkRules Rules { get; } = new() { Default = PartSize };

    public int MaxParallelParts => 1;

    public bool CanResume => true;

    public PollOptions Processing { get; } = new();

    public ValueTask<UploadSession> OpenAsync(UploadStart start, CancellationToken cancellationToken) => new(new UploadSession { Id = new Secret("1") });

    public async ValueTask<PartReceipt> SendAsync(UploadSession session, UploadPart part, CancellationToken cancellationToken)
    {
        onPart?.Invoke(part.Part.Index);
        SocialCall call = new(Put, account)
        {
            Path = RoutePath.Of(Put, part.Part.Index.ToString(CultureInfo.InvariantCulture)).ToString(),
            Content = () => part.CreateContent("application/octet-stream"),
        };
        await client.SendAsync(call, cancellationToken);
        return PartReceipt.Taken;
    }

    public ValueTask<long?> QueryOffsetAsync(UploadSession session, long length, CancellationToken cancellationToken) => new((long?)null);

    public ValueTask<UploadState> FinishAsync(UploadSession session, CancellationToken cancellationToken) => new(new UploadState { MediaId = "1", IsReady = true });

    public ValueTask<UploadState> GetStateAsync(UploadSession session, UploadState last, CancellationToken cancellationToken) => new(last);
}

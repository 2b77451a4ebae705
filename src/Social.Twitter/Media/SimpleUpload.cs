using Social.Media;
using Social.Pipeline;

namespace Social.Twitter;

/// <summary>X's upload in one request, for images and subtitles: <c>POST /2/media/upload</c>.</summary>
/// <remarks>Follows docs.x.com, "Upload media". The body is closed: media, category and other owners, nothing else.</remarks>
internal sealed class SimpleUpload(PlatformClient client, MediaJob job) : IChunkedUploadProtocol
{
    private readonly MediaStates _states = new(client, job.Account);
    private UploadState? _state;

    public ChunkRules Rules => ChunkRules.Whole;

    public int MaxParallelParts => 1;

    public bool CanResume => false;

    public PollOptions Processing => ChunkedMediaUpload.Pace;

    public ValueTask<UploadSession> OpenAsync(UploadStart start, CancellationToken cancellationToken) => new(new UploadSession { Id = new Secret("none") });

    public async ValueTask<PartReceipt> SendAsync(UploadSession session, UploadPart part, CancellationToken cancellationToken)
    {
        List<KeyValuePair<string, string>> fields = [new("media_category", job.Category.Value)];
        if (job.AdditionalOwners.Count > 0)
        {
            fields.Add(new("additional_owners", string.Join(',', job.AdditionalOwners)));
        }

        SocialCall? call = null;
        call = new SocialCall(MediaRoutes.Upload, job.Account)
        {
            Content = () => part.CreateForm(fields, "media", "media", part.ContentType, call!.ReportProgress),
            RateLimit = job.Options.RateLimit,
        };
        _state = _states.Read(await _states.SendAsync(call, cancellationToken).ConfigureAwait(false), MediaRoutes.Upload);
        return PartReceipt.Taken;
    }

    public ValueTask<long?> QueryOffsetAsync(UploadSession session, long length, CancellationToken cancellationToken) => new((long?)null);

    public ValueTask<UploadState> FinishAsync(UploadSession session, CancellationToken cancellationToken) => new(_state!);

    public async ValueTask<UploadState> GetStateAsync(UploadSession session, UploadState last, CancellationToken cancellationToken) =>
        _states.Read(await _states.GetAsync(last.MediaId, job.Options.RateLimit, cancellationToken).ConfigureAwait(false), MediaRoutes.Status);
}

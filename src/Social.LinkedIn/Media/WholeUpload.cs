using Social.Media;

namespace Social.LinkedIn;

/// <summary>LinkedIn's upload in one request, for images and documents: begin, one PUT with the token, and a look whether it is ready.</summary>
/// <remarks>Follows LinkedIn's "Images API" and "Documents API".</remarks>
internal sealed class WholeUpload(LinkedInApi api, LinkedInOptions options, MediaJob job) : IChunkedUploadProtocol
{
    private const string UrnKey = "urn";

    private readonly MediaCalls _calls = new(api, job);
    private bool _isSettling;

    public ChunkRules Rules => ChunkRules.Whole;

    public int MaxParallelParts => 1;

    public bool CanResume => true;

    public PollOptions Processing => VideoUpload.Pace;

    private bool IsDocument => job.Kind == MediaKind.Document;

    public async ValueTask<UploadSession> OpenAsync(UploadStart start, CancellationToken cancellationToken)
    {
        UploadData data = await _calls.BeginAsync(IsDocument ? MediaRoutes.InitializeDocument : MediaRoutes.InitializeImage, new InitializeUploadData(job.Account.Id), cancellationToken).ConfigureAwait(false);
        string urn = (IsDocument ? data.Document : data.Image) ?? throw _calls.Nonsense(MediaRoutes.InitializeImage.Name, null, "without the media's URN");
        return new UploadSession
        {
            Id = Secret.FromString(data.UploadUrl) ?? throw _calls.Nonsense(MediaRoutes.InitializeImage.Name, null, "without an address to upload to"),
            ExpiresAt = LinkedInTime.Read(data.UploadUrlExpiresAt ?? data.UploadUrlsExpireAt),
            State = new Dictionary<string, string> { [UrnKey] = urn },
        };
    }

    public async ValueTask<PartReceipt> SendAsync(UploadSession session, UploadPart part, CancellationToken cancellationToken)
    {
        await _calls.SendAsync(MediaRoutes.PutWhole, session.Id.Reveal(), call => part.CreateContent(part.ContentType, call.ReportProgress), null, cancellationToken).ConfigureAwait(false);
        return PartReceipt.Taken;
    }

    /// <summary>One piece is there or not: what was cut off is sent again from its beginning.</summary>
    public ValueTask<long?> QueryOffsetAsync(UploadSession session, long length, CancellationToken cancellationToken) => new((long?)null);

    public ValueTask<UploadState> FinishAsync(UploadSession session, CancellationToken cancellationToken) => new(new UploadState { MediaId = session.State[UrnKey], IsReady = false });

    public async ValueTask<UploadState> GetStateAsync(UploadSession session, UploadState last, CancellationToken cancellationToken)
    {
        if (_isSettling)
        {
            return last with { IsReady = true };
        }

        try
        {
            return await _calls.LookAsync(IsDocument ? MediaRoutes.GetDocument : MediaRoutes.GetImage, last.MediaId, cancellationToken).ConfigureAwait(false);
        }
        catch (SocialPermissionException)
        {
            // The token may write and not look: all that is left is to give LinkedIn a moment.
            _isSettling = true;
            return last with { IsReady = options.MediaSettlingTime <= TimeSpan.Zero, CheckAfter = options.MediaSettlingTime };
        }
    }
}

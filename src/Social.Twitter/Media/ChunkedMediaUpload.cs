using System.Globalization;
using System.Text.Json;
using Social.Media;
using Social.Pipeline;

namespace Social.Twitter;

/// <summary>X's upload in parts: initialize, append, finalize, and status while X processes.</summary>
/// <remarks>Follows docs.x.com, "Chunked media upload", with the paths of April 2025. Parts are numbered, 1,000 at most.</remarks>
internal sealed class ChunkedMediaUpload(PlatformClient client, TwitterOptions options, MediaJob job, long length, UploadCheckpoint? checkpoint = null) : IChunkedUploadProtocol
{
    public const int MinPart = 1024 * 1024;
    public const int MaxPart = 4 * 1024 * 1024;

    private const int MaxParts = 1000;
    private const string CategoryKey = "category";

    private readonly MediaStates _states = new(client, job.Account);

    public static PollOptions Pace { get; } = new() { Longest = TimeSpan.FromMinutes(10) };

    // X answers 413 to parts of 5 MB although its text allows them; only a file that needs more in 1,000 parts gets larger ones.
    public ChunkRules Rules { get; } = new()
    {
        Default = options.UploadChunkSize,
        Min = MinPart,
        Max = (int)Math.Min(int.MaxValue, Math.Max(MaxPart, ((length - 1) / MaxParts) + 1)),
        MaxCount = MaxParts,
    };

    public int MaxParallelParts => Math.Max(1, options.UploadParallelism);

    public bool CanResume => true;

    public PollOptions Processing => Pace;

    /// <summary>Returns the category that an upload was begun with.</summary>
    public static TwitterMediaCategory CategoryOf(UploadCheckpoint checkpoint) =>
        checkpoint.State.GetValueOrDefault(CategoryKey) is { Length: > 0 } category ? new TwitterMediaCategory(category) : TwitterMediaCategory.Of(checkpoint.Kind);

    public async ValueTask<UploadSession> OpenAsync(UploadStart start, CancellationToken cancellationToken)
    {
        MediaInitializeRequest request = new()
        {
            MediaType = start.ContentType,
            TotalBytes = start.Length,
            MediaCategory = job.Category,
            AdditionalOwners = job.AdditionalOwners.Count == 0 ? null : job.AdditionalOwners,
            Shared = job.Shared,
        };
        SocialCall call = new(MediaRoutes.Initialize, job.Account)
        {
            Json = JsonSerializer.SerializeToUtf8Bytes(request, TwitterJsonContext.Default.MediaInitializeRequest),
            RateLimit = job.Options.RateLimit,
        };
        MediaUploadData data = await _states.SendAsync(call, cancellationToken).ConfigureAwait(false);
        return new UploadSession
        {
            Id = new Secret(data.Id!),
            ExpiresAt = _states.ExpiryOf(data),
            State = new Dictionary<string, string> { [CategoryKey] = job.Category.Value },
        };
    }

    public async ValueTask<PartReceipt> SendAsync(UploadSession session, UploadPart part, CancellationToken cancellationToken)
    {
        KeyValuePair<string, string>[] fields = [new("segment_index", part.Part.Index.ToString(CultureInfo.InvariantCulture))];
        SocialCall? call = null;
        call = new SocialCall(MediaRoutes.Append, job.Account)
        {
            Path = RoutePath.Of(MediaRoutes.Append, session.Id.Reveal()).ToString(),
            Content = () => part.CreateForm(fields, "media", "media", onMoved: call!.ReportProgress),
            RateLimit = job.Options.RateLimit,
        };
        try
        {
            await client.SendAsync(call, cancellationToken).ConfigureAwait(false); // every 2xx is a success, also an empty one
            return PartReceipt.Taken;
        }
        catch (SocialApiException e) when (e.Status is 413 or 431)
        {
            throw MediaErrors.PartTooLarge(e, part.Part);
        }
        catch (SocialApiException e) when (checkpoint is not null && MediaErrors.IsUnknownMedia(e))
        {
            throw MediaErrors.Forgotten(e);
        }
    }

    /// <summary>X cannot tell what it has. A position inside a part goes back to the part's beginning: parts are sent whole.</summary>
    public ValueTask<long?> QueryOffsetAsync(UploadSession session, long length, CancellationToken cancellationToken) =>
        new(checkpoint is null || checkpoint.BytesSent == length ? checkpoint?.BytesSent : checkpoint.BytesSent - (checkpoint.BytesSent % checkpoint.ChunkSize));

    public async ValueTask<UploadState> FinishAsync(UploadSession session, CancellationToken cancellationToken)
    {
        SocialCall call = new(MediaRoutes.Complete, job.Account)
        {
            Path = RoutePath.Of(MediaRoutes.Complete, session.Id.Reveal()).ToString(),
            RateLimit = job.Options.RateLimit,
        };
        try
        {
            return _states.Read(await _states.SendAsync(call, cancellationToken).ConfigureAwait(false), MediaRoutes.Complete);
        }
        catch (SocialApiException e) when (checkpoint is not null && MediaErrors.IsUnknownMedia(e))
        {
            throw MediaErrors.Forgotten(e);
        }
    }

    public async ValueTask<UploadState> GetStateAsync(UploadSession session, UploadState last, CancellationToken cancellationToken)
    {
        try
        {
            return _states.Read(await _states.GetAsync(last.MediaId, job.Options.RateLimit, cancellationToken).ConfigureAwait(false), MediaRoutes.Status);
        }
        catch (SocialApiException e) when (checkpoint is not null && MediaErrors.IsUnknownMedia(e))
        {
            throw MediaErrors.Forgotten(e);
        }
    }
}

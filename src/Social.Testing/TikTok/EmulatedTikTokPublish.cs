namespace Social.Testing;

/// <summary>What became of one call of init: a post, or a draft in the inbox, on its way.</summary>
public sealed class EmulatedTikTokPublish : IDisposable
{
    private readonly List<EmulatedTikTokMedia> _media = [];
    private readonly SegmentStore? _segments;
    private readonly CancellationTokenSource _stop = new();

    internal EmulatedTikTokPublish(string id, EmulatedTikTokApp app, EmulatedTikTokUser user, DateTimeOffset createdAt, long videoSize = 0)
    {
        Id = id;
        App = app;
        User = user;
        CreatedAt = createdAt;
        VideoSize = videoSize;
        Stopped = _stop.Token;
        if (videoSize > 0) _segments = new SegmentStore(videoSize);
    }

    /// <summary>Gets the publish id.</summary>
    public string Id { get; }

    /// <summary>Gets the app that called.</summary>
    public EmulatedTikTokApp App { get; }

    /// <summary>Gets the creator.</summary>
    public EmulatedTikTokUser User { get; }

    /// <summary>Gets when init was called.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>Gets whether it is a draft for the creator's inbox.</summary>
    public bool IsDraft { get; internal init; }

    /// <summary>Gets whether it is photos.</summary>
    public bool IsPhotos { get; internal init; }

    /// <summary>Gets whether the bytes are uploaded rather than pulled.</summary>
    public bool IsUpload => _segments is not null;

    /// <summary>Gets the <c>post_info</c> as it was sent; an empty object when there was none.</summary>
    public string PostInfo { get; internal init; } = "{}";

    /// <summary>Gets the title.</summary>
    public string Title { get; internal init; } = "";

    /// <summary>Gets the description of photos.</summary>
    public string Description { get; internal init; } = "";

    /// <summary>Gets the privacy level; null for a draft.</summary>
    public string? PrivacyLevel { get; internal init; }

    /// <summary>Gets the announced size of an upload, in bytes.</summary>
    public long VideoSize { get; }

    /// <summary>Gets the announced size of a chunk, in bytes.</summary>
    public long ChunkSize { get; internal init; }

    /// <summary>Gets the announced number of chunks.</summary>
    public int TotalChunkCount { get; internal init; }

    /// <summary>Gets the URL to which chunks are put; null for a pull.</summary>
    public string? UploadUrl { get; internal init; }

    /// <summary>Gets when the upload URL expires.</summary>
    public DateTimeOffset UploadExpiresAt { get; internal set; }

    /// <summary>Gets how many bytes were stored.</summary>
    public long UploadedBytes => _segments?.Length ?? 0;

    /// <summary>Gets how many bytes were pulled.</summary>
    public long DownloadedBytes { get; internal set; }

    /// <summary>Gets the stored chunks: index, and length and SHA-256 of each.</summary>
    public IReadOnlyDictionary<int, EmulatedMediaSegment> Chunks => _segments?.Describe() ?? [];

    /// <summary>Gets the media, once all of it is there: one video, or the photos in their order.</summary>
    public IReadOnlyList<EmulatedTikTokMedia> Media
    {
        get
        {
            lock (_media) return [.. _media];
        }
    }

    /// <summary>Gets the <c>fail_reason</c> that it meets, if any; it is told once processing ends.</summary>
    public string? FailReason { get; internal set; }

    /// <summary>Gets the post, once there is one.</summary>
    public EmulatedTikTokVideo? Video { get; internal set; }

    internal SegmentStore Segments => _segments ?? throw new InvalidOperationException("There is no upload.");

    internal string? UploadToken { get; init; }

    internal bool CommentDisabled { get; init; }

    internal bool DuetDisabled { get; init; }

    internal bool StitchDisabled { get; init; }

    /// <summary>Gets when processing ends; null until the bytes are there.</summary>
    internal DateTimeOffset? ProcessedAt { get; private set; }

    internal int? DurationSeconds { get; set; }

    /// <summary>Gets what ends a pull: the publish was cancelled, or the emulator was reset.</summary>
    internal CancellationToken Stopped { get; }

    /// <inheritdoc />
    public override string ToString() => Id;

    /// <summary>Lets go of what is held for an upload or pull.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
        _segments?.Dispose();
    }

    internal string StatusAt(DateTimeOffset now)
    {
        if (ProcessedAt is not { } end || now < end) return IsUpload ? "PROCESSING_UPLOAD" : "PROCESSING_DOWNLOAD";
        if (FailReason is not null) return "FAILED";
        return IsDraft && Video is null ? "SEND_TO_USER_INBOX" : "PUBLISH_COMPLETE";
    }

    internal void Add(EmulatedTikTokMedia media)
    {
        lock (_media) _media.Add(media);
    }

    internal void Cancel(DateTimeOffset now)
    {
        ProcessedAt = now;
        FailReason = "publish_cancelled";
        _stop.Cancel();
    }

    internal void Finish(DateTimeOffset processedAt, string? failReason)
    {
        ProcessedAt ??= processedAt;
        FailReason ??= failReason;
    }
}

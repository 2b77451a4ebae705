namespace Social.Testing;

/// <summary>A video of a Page: a plain one, a reel, or a story's.</summary>
public sealed class EmulatedPageVideo : EmulatedGraphNode, IGraphUploadTarget
{
    internal EmulatedPageVideo(string id, EmulatedPage page, string kind, DateTimeOffset createdAt)
        : base(id, createdAt)
    {
        Page = page;
        Kind = kind;
    }

    /// <summary>Gets whose it is.</summary>
    public EmulatedPage Page { get; }

    /// <summary>Gets <c>video</c>, <c>reel</c> or <c>story</c>.</summary>
    public string Kind { get; }

    /// <summary>Gets the title, or null.</summary>
    public string? Title { get; internal set; }

    /// <summary>Gets the description, or null.</summary>
    public string? Description { get; internal set; }

    /// <summary>Gets the SHA-256 of its bytes in lower-case hex, once they are all there.</summary>
    public string? Sha256 => Upload.Media?.Sha256;

    /// <summary>Gets how many bytes arrived.</summary>
    public long UploadedBytes => Upload.Received;

    /// <summary>Gets why processing failed, or null.</summary>
    public string? Error { get; internal set; }

    /// <summary>Gets the post that shows it, or null while there is none.</summary>
    public EmulatedPagePost? Post { get; internal set; }

    /// <summary>Gets the parameters as they came.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; internal set; } = new Dictionary<string, string>();

    /// <summary>Gets the values of its insights by metric; a test may change them.</summary>
    public IDictionary<string, long> Insights { get; } = new Dictionary<string, long>(StringComparer.Ordinal);

    /// <summary>Gets the SHA-256 of the thumbnail in lower-case hex, or null.</summary>
    public string? ThumbnailSha256 { get; internal set; }

    /// <summary>Gets the locales of its captions.</summary>
    public ISet<string> CaptionLocales { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Gets the Pages that were asked to be named beside its own.</summary>
    public ISet<string> Collaborators { get; } = new HashSet<string>(StringComparer.Ordinal);

    internal GraphUpload Upload { get; } = new();

    GraphUpload IGraphUploadTarget.Upload => Upload;

    internal string SessionId { get; init; } = "";

    /// <summary>Gets when processing is done; null while bytes are waited for.</summary>
    internal DateTimeOffset? ProcessedAt { get; set; }

    /// <summary>Gets what becomes of it when it is processed; null until the upload was finished by its owner.</summary>
    internal string? State { get; set; }

    internal override string TypeName => "Video";

    internal override EmulatedGraphNode Owner => Page;

    void IGraphUploadTarget.Uploaded(DateTimeOffset now, TimeSpan processing, string? error, bool checksMedia)
    {
        ProcessedAt = now + processing;
        Error ??= error ?? (checksMedia ? FacebookMediaRules.CheckVideo(Upload.Media!, Kind) : null);
    }

    internal bool IsProcessedAt(DateTimeOffset now) => Error is null && ProcessedAt <= now;
}

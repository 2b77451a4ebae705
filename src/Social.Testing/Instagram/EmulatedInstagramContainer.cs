namespace Social.Testing;

/// <summary>A container: what was asked for, and how it stands.</summary>
public sealed class EmulatedInstagramContainer : EmulatedGraphNode, IGraphUploadTarget
{
    internal EmulatedInstagramContainer(string id, EmulatedInstagramAccount account, string mediaType, DateTimeOffset createdAt)
        : base(id, createdAt)
    {
        Account = account;
        MediaType = mediaType;
    }

    /// <summary>Gets whose it is.</summary>
    public EmulatedInstagramAccount Account { get; }

    /// <summary>Gets IMAGE, VIDEO, REELS, STORIES or CAROUSEL.</summary>
    public string MediaType { get; }

    /// <summary>Gets when it is done; null while bytes are waited for.</summary>
    public DateTimeOffset? FinishedAt { get; internal set; }

    /// <summary>Gets the caption, or null.</summary>
    public string? Caption { get; internal init; }

    /// <summary>Gets where the medium is, or null.</summary>
    public string? MediaUrl { get; internal init; }

    /// <summary>Gets the SHA-256 of the medium in lower-case hex, where it is known.</summary>
    public string? Sha256 { get; internal set; }

    /// <summary>Gets the parameters as they came.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; internal init; } = new Dictionary<string, string>();

    /// <summary>Gets the containers inside.</summary>
    public IReadOnlyList<EmulatedInstagramContainer> Children { get; internal init; } = [];

    /// <summary>Gets the subcode of what it came to nothing with, such as <c>2207026</c>, or null.</summary>
    public string? Error { get; internal set; }

    /// <summary>Gets the medium that it became, or null.</summary>
    public EmulatedInstagramMedia? Media { get; internal set; }

    /// <summary>Gets how many bytes were uploaded.</summary>
    public long UploadedBytes => Upload?.Received ?? 0;

    internal GraphUpload? Upload { get; init; }

    GraphUpload? IGraphUploadTarget.Upload => Upload;

    internal bool IsVideo { get; init; }

    internal bool IsCarouselItem { get; init; }

    internal override string TypeName => "IGContainer";

    internal override EmulatedGraphNode Owner => Account;

    internal string StatusAt(DateTimeOffset now) =>
        Media is not null ? "PUBLISHED"
        : now >= CreatedAt.AddHours(24) ? "EXPIRED"
        : FinishedAt is null || now < FinishedAt ? "IN_PROGRESS"
        : Error is null ? "FINISHED" : "ERROR";

    void IGraphUploadTarget.Uploaded(DateTimeOffset now, TimeSpan processing, string? error, bool checksMedia)
    {
        FinishedAt = now + processing;
        Sha256 = Upload!.Media!.Sha256;
        Error ??= error ?? (checksMedia ? InstagramMediaRules.CheckVideo(Upload.Media, this) : null);
    }
}

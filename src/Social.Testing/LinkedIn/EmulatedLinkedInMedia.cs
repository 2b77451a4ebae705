namespace Social.Testing;

/// <summary>An image, video or document uploaded to the emulated LinkedIn.</summary>
public sealed class EmulatedLinkedInMedia
{
    // Videos take LinkedIn at least this long unless somebody asks: whoever attaches one without a poll must be found out.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    internal EmulatedLinkedInMedia(string id, string kind, string owner, long declaredBytes, DateTimeOffset uploadExpiresAt)
    {
        Id = id;
        Kind = kind;
        Owner = owner;
        DeclaredBytes = declaredBytes;
        UploadExpiresAt = uploadExpiresAt;
        Store = new SegmentStore(declaredBytes);
    }

    /// <summary>Gets the URN, such as <c>urn:li:image:…</c>.</summary>
    public string Urn => $"urn:li:{Kind}:{Id}";

    /// <summary>Gets the kind: <c>image</c>, <c>video</c> or <c>document</c>.</summary>
    public string Kind { get; }

    /// <summary>Gets the URN of the owner, a person or an organization.</summary>
    public string Owner { get; }

    /// <summary>Gets the size that was announced for a video; the longest possible value for the others.</summary>
    public long DeclaredBytes { get; }

    /// <summary>Gets the number of bytes that arrived.</summary>
    public long Size { get; internal set; }

    /// <summary>Gets the SHA-256 of the whole, in lower-case hex; null until the upload is finished.</summary>
    public string? Sha256 { get; internal set; }

    /// <summary>Gets the bytes, unless they were too many to keep; null until the upload is finished.</summary>
    public ReadOnlyMemory<byte>? Content { get; internal set; }

    /// <summary>Gets the media type that the bytes show; null when they are nothing that LinkedIn takes.</summary>
    public string? MediaType { get; internal set; }

    /// <summary>Gets the parts by index: length and SHA-256 of each.</summary>
    public IReadOnlyDictionary<int, EmulatedMediaSegment> ReceivedParts => Store.Describe();

    /// <summary>Gets when the upload addresses stop working.</summary>
    public DateTimeOffset UploadExpiresAt { get; internal set; }

    /// <summary>Gets the captions of a video; null for none.</summary>
    public string? Captions { get; internal set; }

    /// <summary>Gets the SHA-256 of a video's thumbnail, in lower-case hex; null for none.</summary>
    public string? ThumbnailSha256 { get; internal set; }

    internal string Id { get; }

    internal SegmentStore Store { get; }

    internal List<LinkedInPart> Parts { get; } = [];

    internal string UploadKey { get; } = LinkedInTokens.NewSecret(9);

    internal bool WantsCaptions { get; init; }

    internal bool WantsThumbnail { get; init; }

    internal DateTimeOffset FinishedAt { get; set; }

    internal DateTimeOffset ProcessingEnds { get; set; }

    internal bool IsPolled { get; set; }

    internal string? Failure { get; set; }

    /// <inheritdoc />
    public override string ToString() => Urn;

    internal string StatusAt(DateTimeOffset now)
    {
        if (Sha256 is null) return "WAITING_UPLOAD";
        if (now < ProcessingEnds || (Kind == "video" && !IsPolled && now < FinishedAt + Grace)) return "PROCESSING";
        return Failure is null ? "AVAILABLE" : "PROCESSING_FAILED";
    }

    internal void Dispose() => Store.Dispose();
}

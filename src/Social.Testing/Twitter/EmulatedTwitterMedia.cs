using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Media uploaded to the emulated X. Large media is known by its hash: the bytes are not kept.</summary>
public sealed class EmulatedTwitterMedia
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    internal EmulatedTwitterMedia(string id, EmulatedTwitterUser owner, string category, string mediaType, long declaredBytes, DateTimeOffset expiresAt)
    {
        Id = id;
        Owner = owner;
        Category = category;
        MediaType = mediaType;
        DeclaredBytes = declaredBytes;
        ExpiresAt = expiresAt;
        Segments = new SegmentStore(declaredBytes);
    }

    /// <summary>Gets the id that goes in <c>media_ids</c>.</summary>
    public string Id { get; }

    /// <summary>Gets the media key: a prefix for the kind, an underscore, the id.</summary>
    public string Key => $"{(IsVideo ? "13" : IsAnimated ? "16" : IsSubtitles ? "24" : "3")}_{Id}";

    /// <summary>Gets the user who uploaded it.</summary>
    public EmulatedTwitterUser Owner { get; }

    /// <summary>Gets the category, such as <c>tweet_video</c>.</summary>
    public string Category { get; }

    /// <summary>Gets the media type, such as <c>video/mp4</c>.</summary>
    public string MediaType { get; internal set; }

    /// <summary>Gets the size that the upload announced.</summary>
    public long DeclaredBytes { get; }

    /// <summary>Gets the size that arrived, once finished.</summary>
    public long Size { get; internal set; }

    /// <summary>Gets the SHA-256 of the assembled bytes in lower-case hex, once finished.</summary>
    public string? Sha256 { get; internal set; }

    /// <summary>Gets the bytes, when the media is small enough to keep.</summary>
    public ReadOnlyMemory<byte>? Content { get; internal set; }

    /// <summary>Gets the arrived segments: index, and length and SHA-256 of each.</summary>
    public IReadOnlyDictionary<int, EmulatedMediaSegment> ReceivedSegments => Segments.Describe();

    /// <summary>Gets when the media expires, unless it is attached.</summary>
    public DateTimeOffset ExpiresAt { get; internal set; }

    /// <summary>Gets or sets how many times a video was viewed.</summary>
    public int Views { get; set; }

    /// <summary>Gets the alternative text.</summary>
    public string? AltText => Metadata["alt_text"]?["text"]?.GetValue<string>();

    /// <summary>Gets the subtitles: language code and the id of the subtitle media.</summary>
    public IReadOnlyDictionary<string, string> Subtitles => AttachedSubtitles.ToDictionary(s => s.Key, s => s.Value.MediaId);

    internal SegmentStore Segments { get; }

    internal JsonObject Metadata { get; set; } = [];

    internal Dictionary<string, (string MediaId, string? Name)> AttachedSubtitles { get; } = new(StringComparer.Ordinal);

    internal HashSet<string> AdditionalOwners { get; } = [];

    internal bool IsFinished { get; set; }

    internal bool IsAttached { get; set; }

    internal DateTimeOffset ProcessingStarts { get; set; }

    internal DateTimeOffset ProcessingEnds { get; set; }

    internal DateTimeOffset FinishedAt { get; set; }

    /// <summary>Gets or sets whether a STATUS call saw the end of processing.</summary>
    internal bool IsPolled { get; set; }

    internal string? Failure { get; set; }

    internal int Width { get; set; }

    internal int Height { get; set; }

    internal bool IsVideo => Category is "tweet_video" or "dm_video" or "amplify_video";

    internal bool IsAnimated => Category is "tweet_gif" or "dm_gif";

    internal bool IsSubtitles => Category == "subtitles";

    internal bool NeedsProcessing => IsVideo || IsAnimated;

    /// <inheritdoc />
    public override string ToString() => $"media {Key} ({MediaType})";

    internal bool CanBeUsedBy(EmulatedTwitterUser user) => Owner == user || AdditionalOwners.Contains(user.Id);

    internal EmulatedTwitterMediaState StateAt(DateTimeOffset now)
    {
        if (!IsFinished) return EmulatedTwitterMediaState.Uploading;
        if (!NeedsProcessing) return EmulatedTwitterMediaState.Succeeded;
        if (now < ProcessingStarts) return EmulatedTwitterMediaState.Pending;
        if (now < ProcessingEnds) return EmulatedTwitterMediaState.InProgress;
        // However fast processing is, a client that attaches without asking first must be found out.
        if (!IsPolled && now < FinishedAt + Grace) return EmulatedTwitterMediaState.Pending;
        return Failure is null ? EmulatedTwitterMediaState.Succeeded : EmulatedTwitterMediaState.Failed;
    }

    internal void Dispose() => Segments.Dispose();
}

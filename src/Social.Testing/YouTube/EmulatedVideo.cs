using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>A video of the emulated YouTube. Large media is known by its hash: the bytes are not kept.</summary>
public sealed class EmulatedVideo
{
    internal EmulatedVideo(string id, EmulatedChannel channel, DateTimeOffset uploadedAt)
    {
        Id = id;
        Channel = channel;
        UploadedAt = uploadedAt;
        PublishedAt = uploadedAt;
    }

    /// <summary>Gets the id: 11 characters.</summary>
    public string Id { get; }

    /// <summary>Gets the channel.</summary>
    public EmulatedChannel Channel { get; }

    /// <summary>Gets when the upload finished.</summary>
    public DateTimeOffset UploadedAt { get; }

    /// <summary>Gets when it was published.</summary>
    public DateTimeOffset PublishedAt { get; internal set; }

    /// <summary>Gets the title.</summary>
    public string Title => Part("snippet")["title"]?.GetValue<string>() ?? "unknown";

    /// <summary>Gets the description.</summary>
    public string Description => Part("snippet")["description"]?.GetValue<string>() ?? "";

    /// <summary>Gets the tags.</summary>
    public IReadOnlyList<string> Tags => (Part("snippet")["tags"] as JsonArray)?.Select(t => t!.GetValue<string>()).ToList() ?? [];

    /// <summary>Gets the category.</summary>
    public string CategoryId => Part("snippet")["categoryId"]?.GetValue<string>() ?? "22";

    /// <summary>Gets the privacy: <c>public</c>, <c>unlisted</c> or <c>private</c>.</summary>
    public string PrivacyStatus => Part("status")["privacyStatus"]?.GetValue<string>() ?? "public";

    /// <summary>Gets when the video is to become public.</summary>
    public DateTimeOffset? PublishAt { get; internal set; }

    /// <summary>Gets what the uploader declared about children; null when it was not said.</summary>
    public bool? SelfDeclaredMadeForKids => Part("status")["selfDeclaredMadeForKids"]?.GetValue<bool>();

    /// <summary>Gets what the uploader declared about synthetic media; null when it was not said.</summary>
    public bool? ContainsSyntheticMedia => Part("status")["containsSyntheticMedia"]?.GetValue<bool>();

    /// <summary>Gets whether subscribers were notified of the upload.</summary>
    public bool NotifiedSubscribers { get; internal set; } = true;

    /// <summary>Gets the size in bytes.</summary>
    public long Size { get; internal set; }

    /// <summary>Gets the SHA-256 of the bytes in lower-case hex.</summary>
    public string Sha256 { get; internal set; } = "";

    /// <summary>Gets the bytes, when they are few enough to keep.</summary>
    public ReadOnlyMemory<byte>? Content { get; internal set; }

    /// <summary>Gets the media type that the upload announced.</summary>
    public string MediaType { get; internal set; } = "application/octet-stream";

    /// <summary>Gets the file name that the upload announced.</summary>
    public string? FileName { get; internal set; }

    /// <summary>Gets or sets the length.</summary>
    public TimeSpan Duration { get; set; } = TimeSpan.FromSeconds(90);

    /// <summary>Gets or sets the width in pixels.</summary>
    public int Width { get; set; } = 1920;

    /// <summary>Gets or sets the height in pixels.</summary>
    public int Height { get; set; } = 1080;

    /// <summary>Gets or sets how many times it was viewed.</summary>
    public long Views { get; set; }

    /// <summary>Gets or sets whether comments are allowed. Default true.</summary>
    public bool AllowsComments { get; set; } = true;

    /// <summary>Gets or sets whether ratings are allowed. Default true.</summary>
    public bool AllowsRating { get; set; } = true;

    /// <summary>Gets the ratings by channel id: <c>like</c> or <c>dislike</c>.</summary>
    public IReadOnlyDictionary<string, string> Ratings => RatingsByChannel.ToDictionary();

    /// <summary>Gets the media type of the custom thumbnail; null when there is none.</summary>
    public string? ThumbnailMediaType { get; internal set; }

    /// <summary>Gets the SHA-256 of the custom thumbnail in lower-case hex.</summary>
    public string? ThumbnailSha256 { get; internal set; }

    internal Dictionary<string, JsonObject> Parts { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, string> RatingsByChannel { get; } = new(StringComparer.Ordinal);

    internal DateTimeOffset ProcessingEnds { get; set; }

    internal DateTimeOffset VisibleFrom { get; set; }

    /// <summary>Gets or sets why processing fails: a failure reason, or a rejection reason.</summary>
    internal string? Failure { get; set; }

    internal bool WasPublic { get; set; }

    /// <summary>Gets or sets the broadcast whose video this is.</summary>
    internal EmulatedBroadcast? Broadcast { get; set; }

    /// <inheritdoc />
    public override string ToString() => $"video {Id}";

    internal JsonObject Part(string name) => Parts.TryGetValue(name, out var part) ? part : [];

    /// <summary>Publishes a scheduled video whose time has come.</summary>
    internal void Advance(DateTimeOffset now)
    {
        if (PublishAt is { } at && at <= now)
        {
            var status = Part("status");
            status["privacyStatus"] = "public";
            Parts["status"] = status;
            PublishedAt = at > UploadedAt ? at : UploadedAt;
            PublishAt = null;
        }

        if (PrivacyStatus == "public") WasPublic = true;
    }
}

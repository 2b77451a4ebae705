using System.Text.Json.Serialization;

namespace Social.TikTok;

/// <summary>Where a post stands, in TikTok's words.</summary>
/// <remarks>An open set: any name is allowed, spelling is kept, comparison ignores case, <c>default</c> is the empty name.</remarks>
[JsonConverter(typeof(OpenSetJsonConverter<TikTokPublishState>))]
public readonly record struct TikTokPublishState : IOpenSet<TikTokPublishState>
{
    private readonly string? _value;

    /// <summary>Initializes a value of any name.</summary>
    /// <param name="value">The name; not empty.</param>
    public TikTokPublishState(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>Gets <c>PROCESSING_UPLOAD</c>: waiting for bytes, or processing them.</summary>
    public static TikTokPublishState ProcessingUpload { get; } = new("PROCESSING_UPLOAD");

    /// <summary>Gets <c>PROCESSING_DOWNLOAD</c>: fetching the media.</summary>
    public static TikTokPublishState ProcessingDownload { get; } = new("PROCESSING_DOWNLOAD");

    /// <summary>Gets <c>SEND_TO_USER_INBOX</c>: the draft is in the inbox.</summary>
    public static TikTokPublishState SendToUserInbox { get; } = new("SEND_TO_USER_INBOX");

    /// <summary>Gets <c>PUBLISH_COMPLETE</c>: posted.</summary>
    public static TikTokPublishState PublishComplete { get; } = new("PUBLISH_COMPLETE");

    /// <summary>Gets <c>FAILED</c>: nothing was posted.</summary>
    public static TikTokPublishState Failed { get; } = new("FAILED");

    /// <inheritdoc/>
    public string Value => _value ?? string.Empty;

    /// <summary>Gets whether this is <c>default</c>, no name at all.</summary>
    [JsonIgnore]
    public bool IsEmpty => _value is null;

    static TikTokPublishState IOpenSet<TikTokPublishState>.Create(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(TikTokPublishState other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the name.</summary>
    public override string ToString() => Value;
}

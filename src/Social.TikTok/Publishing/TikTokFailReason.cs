using System.Text.Json.Serialization;

namespace Social.TikTok;

/// <summary>Why TikTok made nothing of a post.</summary>
/// <remarks>An open set: any name is allowed, spelling is kept, comparison ignores case, <c>default</c> is the empty name.</remarks>
[JsonConverter(typeof(OpenSetJsonConverter<TikTokFailReason>))]
public readonly record struct TikTokFailReason : IOpenSet<TikTokFailReason>
{
    private readonly string? _value;

    /// <summary>Initializes a value of any name.</summary>
    /// <param name="value">The name; not empty.</param>
    public TikTokFailReason(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>Gets <c>file_format_check_failed</c>: the format.</summary>
    public static TikTokFailReason FileFormat { get; } = new("file_format_check_failed");

    /// <summary>Gets <c>duration_check_failed</c>: the duration.</summary>
    public static TikTokFailReason Duration { get; } = new("duration_check_failed");

    /// <summary>Gets <c>frame_rate_check_failed</c>: the frame rate.</summary>
    public static TikTokFailReason FrameRate { get; } = new("frame_rate_check_failed");

    /// <summary>Gets <c>picture_size_check_failed</c>: the size of the picture.</summary>
    public static TikTokFailReason PictureSize { get; } = new("picture_size_check_failed");

    /// <summary>Gets <c>internal</c>: TikTok itself.</summary>
    public static TikTokFailReason Internal { get; } = new("internal");

    /// <summary>Gets <c>video_pull_failed</c>: the video could not be fetched.</summary>
    public static TikTokFailReason VideoPull { get; } = new("video_pull_failed");

    /// <summary>Gets <c>photo_pull_failed</c>: a photo could not be fetched.</summary>
    public static TikTokFailReason PhotoPull { get; } = new("photo_pull_failed");

    /// <summary>Gets <c>publish_cancelled</c>: it was cancelled.</summary>
    public static TikTokFailReason Cancelled { get; } = new("publish_cancelled");

    /// <summary>Gets <c>auth_removed</c>: the user took the grant back.</summary>
    public static TikTokFailReason AuthorizationRemoved { get; } = new("auth_removed");

    /// <summary>Gets <c>spam_risk_too_many_posts</c>: the day's posts are used up.</summary>
    public static TikTokFailReason TooManyPosts { get; } = new("spam_risk_too_many_posts");

    /// <summary>Gets <c>spam_risk_user_banned_from_posting</c>: the creator is banned from posting.</summary>
    public static TikTokFailReason BannedFromPosting { get; } = new("spam_risk_user_banned_from_posting");

    /// <summary>Gets <c>spam_risk_text</c>: moderation refused the text.</summary>
    public static TikTokFailReason RiskyText { get; } = new("spam_risk_text");

    /// <summary>Gets <c>spam_risk</c>: moderation refused the post.</summary>
    public static TikTokFailReason Risky { get; } = new("spam_risk");

    /// <inheritdoc/>
    public string Value => _value ?? string.Empty;

    /// <summary>Gets whether this is <c>default</c>, no name at all.</summary>
    [JsonIgnore]
    public bool IsEmpty => _value is null;

    static TikTokFailReason IOpenSet<TikTokFailReason>.Create(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(TikTokFailReason other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the name.</summary>
    public override string ToString() => Value;
}

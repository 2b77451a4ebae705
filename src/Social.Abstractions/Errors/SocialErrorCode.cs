using System.Text.Json.Serialization;

namespace Social;

/// <summary>What went wrong, in words common to all networks. Match on <see cref="Remedy"/> to decide what to do.</summary>
/// <remarks>An open set: any name is allowed, spelling is kept, comparison ignores case, <c>default</c> is the empty name.</remarks>
[JsonConverter(typeof(OpenSetJsonConverter<SocialErrorCode>))]
public readonly record struct SocialErrorCode : IOpenSet<SocialErrorCode>
{
    private readonly string? _value;

    /// <summary>Initializes a value of any name.</summary>
    /// <param name="value">The name; not empty.</param>
    public SocialErrorCode(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>Gets <c>platform_not_connected</c>: no account or credential is connected for this call.</summary>
    public static SocialErrorCode PlatformNotConnected { get; } = new("platform_not_connected");

    /// <summary>Gets <c>authentication_expired</c>: the token is expired, revoked or refused and could not be refreshed.</summary>
    public static SocialErrorCode AuthenticationExpired { get; } = new("authentication_expired");

    /// <summary>Gets <c>insufficient_permissions</c>: the token lacks a scope, or the app lacks access.</summary>
    public static SocialErrorCode InsufficientPermissions { get; } = new("insufficient_permissions");

    /// <summary>Gets <c>account_restricted</c>: the network restricted, locked or suspended the account.</summary>
    public static SocialErrorCode AccountRestricted { get; } = new("account_restricted");

    /// <summary>Gets <c>rate_limit_exceeded</c>: a rate limit is used up, by the network's word or by our own count.</summary>
    public static SocialErrorCode RateLimitExceeded { get; } = new("rate_limit_exceeded");

    /// <summary>Gets <c>quota_exceeded</c>: a daily or monthly quota is used up.</summary>
    public static SocialErrorCode QuotaExceeded { get; } = new("quota_exceeded");

    /// <summary>Gets <c>payment_required</c>: the network wants credits or a higher plan.</summary>
    public static SocialErrorCode PaymentRequired { get; } = new("payment_required");

    /// <summary>Gets <c>content_invalid</c>: the content breaks a rule of the network.</summary>
    public static SocialErrorCode ContentInvalid { get; } = new("content_invalid");

    /// <summary>Gets <c>content_too_long</c>: a text is longer than the network takes.</summary>
    public static SocialErrorCode ContentTooLong { get; } = new("content_too_long");

    /// <summary>Gets <c>content_rejected</c>: the network's moderation refused the content.</summary>
    public static SocialErrorCode ContentRejected { get; } = new("content_rejected");

    /// <summary>Gets <c>invalid_media</c>: media has the wrong type, size, duration or shape, or is damaged.</summary>
    public static SocialErrorCode InvalidMedia { get; } = new("invalid_media");

    /// <summary>Gets <c>media_unreachable</c>: the network, or we, could not fetch a media URL.</summary>
    public static SocialErrorCode MediaUnreachable { get; } = new("media_unreachable");

    /// <summary>Gets <c>public_url_required</c>: the network only fetches media from a public URL, and there is no media host.</summary>
    public static SocialErrorCode PublicUrlRequired { get; } = new("public_url_required");

    /// <summary>Gets <c>scheduling_unsupported</c>: the network has no native scheduling, or not for this post.</summary>
    public static SocialErrorCode SchedulingUnsupported { get; } = new("scheduling_unsupported");

    /// <summary>Gets <c>duplicate_content</c>: the network refused the content as a duplicate of an earlier post.</summary>
    public static SocialErrorCode DuplicateContent { get; } = new("duplicate_content");

    /// <summary>Gets <c>idempotency_conflict</c>: the idempotency key was used before for another post or target.</summary>
    public static SocialErrorCode IdempotencyConflict { get; } = new("idempotency_conflict");

    /// <summary>Gets <c>not_found</c>: the object does not exist or is not visible to the account.</summary>
    public static SocialErrorCode NotFound { get; } = new("not_found");

    /// <summary>Gets <c>not_ready</c>: the object exists but is not ready yet.</summary>
    public static SocialErrorCode NotReady { get; } = new("not_ready");

    /// <summary>Gets <c>conflict</c>: the call conflicts with the state of the object, or with another call in progress.</summary>
    public static SocialErrorCode Conflict { get; } = new("conflict");

    /// <summary>Gets <c>messaging_window_closed</c>: a free message is only allowed within the network's window after the recipient's last one.</summary>
    public static SocialErrorCode MessagingWindowClosed { get; } = new("messaging_window_closed");

    /// <summary>Gets <c>target_not_allowed</c>: the account may not post to this target.</summary>
    public static SocialErrorCode TargetNotAllowed { get; } = new("target_not_allowed");

    /// <summary>Gets <c>configuration_invalid</c>: an option or registration is missing or wrong.</summary>
    public static SocialErrorCode ConfigurationInvalid { get; } = new("configuration_invalid");

    /// <summary>Gets <c>platform_unavailable</c>: the network is down or overloaded.</summary>
    public static SocialErrorCode PlatformUnavailable { get; } = new("platform_unavailable");

    /// <summary>Gets <c>platform_error</c>: the network answered with an error that has no word of its own here, or with something unreadable.</summary>
    public static SocialErrorCode PlatformError { get; } = new("platform_error");

    /// <summary>Gets <c>network_error</c>: no answer came: connect failure, reset or time-out.</summary>
    public static SocialErrorCode NetworkError { get; } = new("network_error");

    /// <summary>Gets <c>unsupported</c>: the network or this account has no such ability.</summary>
    public static SocialErrorCode Unsupported { get; } = new("unsupported");

    /// <summary>Gets <c>processing_failed</c>: the network could not process uploaded media.</summary>
    public static SocialErrorCode ProcessingFailed { get; } = new("processing_failed");

    /// <summary>Gets <c>checkpoint_invalid</c>: a checkpoint or token belongs to another file or account, is damaged or has expired.</summary>
    public static SocialErrorCode CheckpointInvalid { get; } = new("checkpoint_invalid");

    /// <summary>Gets <c>journal_unavailable</c>: the publish journal cannot be read or written, so nothing was sent.</summary>
    public static SocialErrorCode JournalUnavailable { get; } = new("journal_unavailable");

    /// <inheritdoc/>
    public string Value => _value ?? string.Empty;

    /// <summary>Gets whether this is <c>default</c>, no name at all.</summary>
    [JsonIgnore]
    public bool IsEmpty => _value is null;

    static SocialErrorCode IOpenSet<SocialErrorCode>.Create(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(SocialErrorCode other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the name.</summary>
    public override string ToString() => Value;
}

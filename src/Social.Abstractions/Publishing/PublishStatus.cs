using System.Text.Json.Serialization;

namespace Social;

/// <summary>What became of a publish.</summary>
/// <remarks>An open set: any name is allowed, spelling is kept, comparison ignores case, <c>default</c> is the empty name.</remarks>
[JsonConverter(typeof(OpenSetJsonConverter<PublishStatus>))]
public readonly record struct PublishStatus : IOpenSet<PublishStatus>
{
    private readonly string? _value;

    /// <summary>Initializes a value of any name.</summary>
    /// <param name="value">The name; not empty.</param>
    public PublishStatus(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>Gets <c>published</c>: the post is visible.</summary>
    public static PublishStatus Published { get; } = new("published");

    /// <summary>Gets <c>accepted</c>: the network took the post; it will appear by itself.</summary>
    public static PublishStatus Accepted { get; } = new("accepted");

    /// <summary>Gets <c>scheduled</c>: the network holds the post until its time.</summary>
    public static PublishStatus Scheduled { get; } = new("scheduled");

    /// <summary>Gets <c>draft</c>: the post waits for a person to finish it in the network's own application.</summary>
    public static PublishStatus Draft { get; } = new("draft");

    /// <summary>Gets <c>suspended</c>: nothing appears until someone publishes again under the same idempotency key, in any process, before <see cref="PublishResult.ExpiresAt"/>; what is done is not done again.</summary>
    public static PublishStatus Suspended { get; } = new("suspended");

    /// <summary>Gets <c>rejected</c>: the network took the post and moderated it away.</summary>
    public static PublishStatus Rejected { get; } = new("rejected");

    /// <summary>Gets <c>unconfirmed</c>: it is not known whether the post exists: look it up or say <see cref="PublishOptions.RetryUnconfirmed"/>; never send it again blindly.</summary>
    public static PublishStatus Unconfirmed { get; } = new("unconfirmed");

    /// <summary>Gets <c>dry_run</c>: nothing was sent, as asked.</summary>
    public static PublishStatus DryRun { get; } = new("dry_run");

    /// <inheritdoc/>
    public string Value => _value ?? string.Empty;

    /// <summary>Gets whether this is <c>default</c>, no name at all.</summary>
    [JsonIgnore]
    public bool IsEmpty => _value is null;

    static PublishStatus IOpenSet<PublishStatus>.Create(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(PublishStatus other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the name.</summary>
    public override string ToString() => Value;
}

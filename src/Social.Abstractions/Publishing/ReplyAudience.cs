using System.Text.Json.Serialization;

namespace Social;

/// <summary>Who may reply to a post.</summary>
/// <remarks>An open set: any name is allowed, spelling is kept, comparison ignores case, <c>default</c> is the empty name.</remarks>
[JsonConverter(typeof(OpenSetJsonConverter<ReplyAudience>))]
public readonly record struct ReplyAudience : IOpenSet<ReplyAudience>
{
    private readonly string? _value;

    /// <summary>Initializes a value of any name.</summary>
    /// <param name="value">The name; not empty.</param>
    public ReplyAudience(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>Gets <c>everyone</c>: everyone.</summary>
    public static ReplyAudience Everyone { get; } = new("everyone");

    /// <summary>Gets <c>following</c>: accounts that the author follows.</summary>
    public static ReplyAudience Following { get; } = new("following");

    /// <summary>Gets <c>followers</c>: accounts that follow the author.</summary>
    public static ReplyAudience Followers { get; } = new("followers");

    /// <summary>Gets <c>mentioned</c>: accounts mentioned in the post.</summary>
    public static ReplyAudience Mentioned { get; } = new("mentioned");

    /// <summary>Gets <c>subscribers</c>: paying subscribers.</summary>
    public static ReplyAudience Subscribers { get; } = new("subscribers");

    /// <summary>Gets <c>verified</c>: verified accounts.</summary>
    public static ReplyAudience Verified { get; } = new("verified");

    /// <summary>Gets <c>nobody</c>: nobody.</summary>
    public static ReplyAudience Nobody { get; } = new("nobody");

    /// <inheritdoc/>
    public string Value => _value ?? string.Empty;

    /// <summary>Gets whether this is <c>default</c>, no name at all.</summary>
    [JsonIgnore]
    public bool IsEmpty => _value is null;

    static ReplyAudience IOpenSet<ReplyAudience>.Create(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(ReplyAudience other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the name.</summary>
    public override string ToString() => Value;
}

using System.Text.Json.Serialization;

namespace Social.TikTok;

/// <summary>Who may see a post, in TikTok's words.</summary>
/// <remarks>An open set: any name is allowed, spelling is kept, comparison ignores case, <c>default</c> is the empty name.</remarks>
[JsonConverter(typeof(OpenSetJsonConverter<TikTokPrivacyLevel>))]
public readonly record struct TikTokPrivacyLevel : IOpenSet<TikTokPrivacyLevel>
{
    private readonly string? _value;

    /// <summary>Initializes a value of any name.</summary>
    /// <param name="value">The name; not empty.</param>
    public TikTokPrivacyLevel(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>Gets <c>PUBLIC_TO_EVERYONE</c>: everyone; public accounts only.</summary>
    public static TikTokPrivacyLevel PublicToEveryone { get; } = new("PUBLIC_TO_EVERYONE");

    /// <summary>Gets <c>MUTUAL_FOLLOW_FRIENDS</c>: those who follow the creator and whom the creator follows.</summary>
    public static TikTokPrivacyLevel MutualFollowFriends { get; } = new("MUTUAL_FOLLOW_FRIENDS");

    /// <summary>Gets <c>FOLLOWER_OF_CREATOR</c>: followers; private accounts only.</summary>
    public static TikTokPrivacyLevel FollowerOfCreator { get; } = new("FOLLOWER_OF_CREATOR");

    /// <summary>Gets <c>SELF_ONLY</c>: the creator alone.</summary>
    public static TikTokPrivacyLevel SelfOnly { get; } = new("SELF_ONLY");

    /// <inheritdoc/>
    public string Value => _value ?? string.Empty;

    /// <summary>Gets whether this is <c>default</c>, no name at all.</summary>
    [JsonIgnore]
    public bool IsEmpty => _value is null;

    static TikTokPrivacyLevel IOpenSet<TikTokPrivacyLevel>.Create(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(TikTokPrivacyLevel other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the name.</summary>
    public override string ToString() => Value;
}

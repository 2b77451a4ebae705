using System.Text.Json.Serialization;

namespace Social.Google;

/// <summary>What Google tells about a location.</summary>
/// <remarks>An open set: any name is allowed, spelling is kept, comparison ignores case, <c>default</c> is the empty name.</remarks>
[JsonConverter(typeof(OpenSetJsonConverter<BusinessNotificationType>))]
public readonly record struct BusinessNotificationType : IOpenSet<BusinessNotificationType>
{
    private readonly string? _value;

    /// <summary>Initializes a value of any name.</summary>
    /// <param name="value">The name; not empty.</param>
    public BusinessNotificationType(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>Gets <c>GOOGLE_UPDATE</c>: Google changed the location.</summary>
    public static BusinessNotificationType GoogleUpdate { get; } = new("GOOGLE_UPDATE");

    /// <summary>Gets <c>NEW_REVIEW</c>: somebody wrote a review.</summary>
    public static BusinessNotificationType NewReview { get; } = new("NEW_REVIEW");

    /// <summary>Gets <c>UPDATED_REVIEW</c>: somebody changed a review.</summary>
    public static BusinessNotificationType UpdatedReview { get; } = new("UPDATED_REVIEW");

    /// <summary>Gets <c>NEW_CUSTOMER_MEDIA</c>: a customer added a photo or video.</summary>
    public static BusinessNotificationType NewCustomerMedia { get; } = new("NEW_CUSTOMER_MEDIA");

    /// <summary>Gets <c>DUPLICATE_LOCATION</c>: the location became or ceased to be a duplicate.</summary>
    public static BusinessNotificationType DuplicateLocation { get; } = new("DUPLICATE_LOCATION");

    /// <summary>Gets <c>VOICE_OF_MERCHANT_UPDATED</c>: the location gained or lost its voice of merchant.</summary>
    public static BusinessNotificationType VoiceOfMerchantUpdated { get; } = new("VOICE_OF_MERCHANT_UPDATED");

    /// <inheritdoc/>
    public string Value => _value ?? string.Empty;

    /// <summary>Gets whether this is <c>default</c>, no name at all.</summary>
    [JsonIgnore]
    public bool IsEmpty => _value is null;

    static BusinessNotificationType IOpenSet<BusinessNotificationType>.Create(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(BusinessNotificationType other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the name.</summary>
    public override string ToString() => Value;

    internal static BusinessNotificationType From(string? value) => string.IsNullOrEmpty(value) || value.EndsWith("_UNSPECIFIED", StringComparison.Ordinal) ? default : new BusinessNotificationType(value);
}

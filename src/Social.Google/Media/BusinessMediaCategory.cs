using System.Text.Json.Serialization;

namespace Social.Google;

/// <summary>What a photo or video of a location shows.</summary>
/// <remarks>An open set: any name is allowed, spelling is kept, comparison ignores case, <c>default</c> is the empty name.</remarks>
[JsonConverter(typeof(OpenSetJsonConverter<BusinessMediaCategory>))]
public readonly record struct BusinessMediaCategory : IOpenSet<BusinessMediaCategory>
{
    private readonly string? _value;

    /// <summary>Initializes a value of any name.</summary>
    /// <param name="value">The name; not empty.</param>
    public BusinessMediaCategory(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>Gets <c>COVER</c>: the cover.</summary>
    public static BusinessMediaCategory Cover { get; } = new("COVER");

    /// <summary>Gets <c>PROFILE</c>: the profile picture.</summary>
    public static BusinessMediaCategory Profile { get; } = new("PROFILE");

    /// <summary>Gets <c>LOGO</c>: the logo.</summary>
    public static BusinessMediaCategory Logo { get; } = new("LOGO");

    /// <summary>Gets <c>EXTERIOR</c>: the outside.</summary>
    public static BusinessMediaCategory Exterior { get; } = new("EXTERIOR");

    /// <summary>Gets <c>INTERIOR</c>: the inside.</summary>
    public static BusinessMediaCategory Interior { get; } = new("INTERIOR");

    /// <summary>Gets <c>PRODUCT</c>: a product.</summary>
    public static BusinessMediaCategory Product { get; } = new("PRODUCT");

    /// <summary>Gets <c>AT_WORK</c>: the business at work.</summary>
    public static BusinessMediaCategory AtWork { get; } = new("AT_WORK");

    /// <summary>Gets <c>FOOD_AND_DRINK</c>: food or drink.</summary>
    public static BusinessMediaCategory FoodAndDrink { get; } = new("FOOD_AND_DRINK");

    /// <summary>Gets <c>MENU</c>: the menu.</summary>
    public static BusinessMediaCategory Menu { get; } = new("MENU");

    /// <summary>Gets <c>COMMON_AREA</c>: a common area.</summary>
    public static BusinessMediaCategory CommonArea { get; } = new("COMMON_AREA");

    /// <summary>Gets <c>ROOMS</c>: rooms.</summary>
    public static BusinessMediaCategory Rooms { get; } = new("ROOMS");

    /// <summary>Gets <c>TEAMS</c>: the team.</summary>
    public static BusinessMediaCategory Teams { get; } = new("TEAMS");

    /// <summary>Gets <c>ADDITIONAL</c>: anything else.</summary>
    public static BusinessMediaCategory Additional { get; } = new("ADDITIONAL");

    /// <inheritdoc/>
    public string Value => _value ?? string.Empty;

    /// <summary>Gets whether this is <c>default</c>, no name at all.</summary>
    [JsonIgnore]
    public bool IsEmpty => _value is null;

    static BusinessMediaCategory IOpenSet<BusinessMediaCategory>.Create(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(BusinessMediaCategory other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the name.</summary>
    public override string ToString() => Value;

    internal static BusinessMediaCategory From(string? value) => string.IsNullOrEmpty(value) || value.EndsWith("_UNSPECIFIED", StringComparison.Ordinal) ? default : new BusinessMediaCategory(value);
}

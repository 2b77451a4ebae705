using System.Text.Json.Serialization;

namespace Social.Google;

/// <summary>What the button of a local post does.</summary>
/// <remarks>An open set: any name is allowed, spelling is kept, comparison ignores case, <c>default</c> is the empty name.</remarks>
[JsonConverter(typeof(OpenSetJsonConverter<CallToActionType>))]
public readonly record struct CallToActionType : IOpenSet<CallToActionType>
{
    private readonly string? _value;

    /// <summary>Initializes a value of any name.</summary>
    /// <param name="value">The name; not empty.</param>
    public CallToActionType(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>Gets <c>BOOK</c>: books an appointment or table.</summary>
    public static CallToActionType Book { get; } = new("BOOK");

    /// <summary>Gets <c>ORDER</c>: orders.</summary>
    public static CallToActionType Order { get; } = new("ORDER");

    /// <summary>Gets <c>SHOP</c>: shops.</summary>
    public static CallToActionType Shop { get; } = new("SHOP");

    /// <summary>Gets <c>LEARN_MORE</c>: reads more.</summary>
    public static CallToActionType LearnMore { get; } = new("LEARN_MORE");

    /// <summary>Gets <c>SIGN_UP</c>: signs up.</summary>
    public static CallToActionType SignUp { get; } = new("SIGN_UP");

    /// <summary>Gets <c>CALL</c>: calls the business; it has no address.</summary>
    public static CallToActionType Call { get; } = new("CALL");

    /// <inheritdoc/>
    public string Value => _value ?? string.Empty;

    /// <summary>Gets whether this is <c>default</c>, no name at all.</summary>
    [JsonIgnore]
    public bool IsEmpty => _value is null;

    static CallToActionType IOpenSet<CallToActionType>.Create(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(CallToActionType other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the name.</summary>
    public override string ToString() => Value;

    internal static CallToActionType From(string? value) => string.IsNullOrEmpty(value) || value.EndsWith("_UNSPECIFIED", StringComparison.Ordinal) ? default : new CallToActionType(value);
}

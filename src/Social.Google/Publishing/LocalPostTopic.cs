using System.Text.Json.Serialization;

namespace Social.Google;

/// <summary>What a local post is about.</summary>
/// <remarks>An open set: any name is allowed, spelling is kept, comparison ignores case, <c>default</c> is the empty name.</remarks>
[JsonConverter(typeof(OpenSetJsonConverter<LocalPostTopic>))]
public readonly record struct LocalPostTopic : IOpenSet<LocalPostTopic>
{
    private readonly string? _value;

    /// <summary>Initializes a value of any name.</summary>
    /// <param name="value">The name; not empty.</param>
    public LocalPostTopic(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>Gets <c>STANDARD</c>: an update.</summary>
    public static LocalPostTopic Standard { get; } = new("STANDARD");

    /// <summary>Gets <c>EVENT</c>: an event, with a title and a schedule.</summary>
    public static LocalPostTopic Event { get; } = new("EVENT");

    /// <summary>Gets <c>OFFER</c>: an offer, with a title and a schedule.</summary>
    public static LocalPostTopic Offer { get; } = new("OFFER");

    /// <summary>Gets <c>ALERT</c>: an alert, which Google has known only for COVID-19.</summary>
    public static LocalPostTopic Alert { get; } = new("ALERT");

    /// <inheritdoc/>
    public string Value => _value ?? string.Empty;

    /// <summary>Gets whether this is <c>default</c>, no name at all.</summary>
    [JsonIgnore]
    public bool IsEmpty => _value is null;

    static LocalPostTopic IOpenSet<LocalPostTopic>.Create(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(LocalPostTopic other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the name.</summary>
    public override string ToString() => Value;

    internal static LocalPostTopic From(string? value) => string.IsNullOrEmpty(value) || value.EndsWith("_UNSPECIFIED", StringComparison.Ordinal) ? default : new LocalPostTopic(value);
}

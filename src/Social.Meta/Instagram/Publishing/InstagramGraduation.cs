using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>How a trial reel becomes one that followers see.</summary>
/// <remarks>An open set: any name is allowed, spelling is kept, comparison ignores case, <c>default</c> is the empty name.</remarks>
[JsonConverter(typeof(OpenSetJsonConverter<InstagramGraduation>))]
public readonly record struct InstagramGraduation : IOpenSet<InstagramGraduation>
{
    private readonly string? _value;

    /// <summary>Initializes a value of any name.</summary>
    /// <param name="value">The name; not empty.</param>
    public InstagramGraduation(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>Gets <c>MANUAL</c>: somebody decides in the app.</summary>
    public static InstagramGraduation Manual { get; } = new("MANUAL");

    /// <summary>Gets <c>SS_PERFORMANCE</c>: Instagram decides by how it does.</summary>
    public static InstagramGraduation Performance { get; } = new("SS_PERFORMANCE");

    /// <inheritdoc/>
    public string Value => _value ?? string.Empty;

    /// <summary>Gets whether this is <c>default</c>, no name at all.</summary>
    [JsonIgnore]
    public bool IsEmpty => _value is null;

    static InstagramGraduation IOpenSet<InstagramGraduation>.Create(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(InstagramGraduation other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the name.</summary>
    public override string ToString() => Value;
}

using System.Text.Json.Serialization;

namespace Social;

/// <summary>Who may see a post.</summary>
/// <remarks>An open set: any name is allowed, spelling is kept, comparison ignores case, <c>default</c> is the empty name.</remarks>
[JsonConverter(typeof(OpenSetJsonConverter<Visibility>))]
public readonly record struct Visibility : IOpenSet<Visibility>
{
    private readonly string? _value;

    /// <summary>Initializes a value of any name.</summary>
    /// <param name="value">The name; not empty.</param>
    public Visibility(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>Gets <c>public</c>: everyone.</summary>
    public static Visibility Public { get; } = new("public");

    /// <summary>Gets <c>unlisted</c>: whoever has the link.</summary>
    public static Visibility Unlisted { get; } = new("unlisted");

    /// <summary>Gets <c>private</c>: only the author.</summary>
    public static Visibility Private { get; } = new("private");

    /// <summary>Gets <c>connections</c>: the author's connections or friends.</summary>
    public static Visibility Connections { get; } = new("connections");

    /// <summary>Gets <c>followers</c>: the author's followers.</summary>
    public static Visibility Followers { get; } = new("followers");

    /// <summary>Gets <c>logged_in</c>: everyone who is signed in to the network.</summary>
    public static Visibility LoggedIn { get; } = new("logged_in");

    /// <inheritdoc/>
    public string Value => _value ?? string.Empty;

    /// <summary>Gets whether this is <c>default</c>, no name at all.</summary>
    [JsonIgnore]
    public bool IsEmpty => _value is null;

    static Visibility IOpenSet<Visibility>.Create(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(Visibility other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the name.</summary>
    public override string ToString() => Value;
}

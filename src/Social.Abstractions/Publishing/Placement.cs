using System.Text.Json.Serialization;

namespace Social;

/// <summary>Where on a network a post appears.</summary>
/// <remarks>An open set: any name is allowed, spelling is kept, comparison ignores case, <c>default</c> is the empty name.</remarks>
[JsonConverter(typeof(OpenSetJsonConverter<Placement>))]
public readonly record struct Placement : IOpenSet<Placement>
{
    private readonly string? _value;

    /// <summary>Initializes a value of any name.</summary>
    /// <param name="value">The name; not empty.</param>
    public Placement(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>Gets <c>feed</c>: the ordinary feed.</summary>
    public static Placement Feed { get; } = new("feed");

    /// <summary>Gets <c>story</c>: a story that disappears after a day.</summary>
    public static Placement Story { get; } = new("story");

    /// <summary>Gets <c>reel</c>: a reel.</summary>
    public static Placement Reel { get; } = new("reel");

    /// <summary>Gets <c>short</c>: a short video.</summary>
    public static Placement Short { get; } = new("short");

    /// <summary>Gets <c>inbox</c>: the creator's inbox, as a draft to finish in the network's own application.</summary>
    public static Placement Inbox { get; } = new("inbox");

    /// <inheritdoc/>
    public string Value => _value ?? string.Empty;

    /// <summary>Gets whether this is <c>default</c>, no name at all.</summary>
    [JsonIgnore]
    public bool IsEmpty => _value is null;

    static Placement IOpenSet<Placement>.Create(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(Placement other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the name.</summary>
    public override string ToString() => Value;
}

using System.Text.Json.Serialization;

namespace Social.Google;

/// <summary>Where a local post stands.</summary>
/// <remarks>An open set: any name is allowed, spelling is kept, comparison ignores case, <c>default</c> is the empty name.</remarks>
[JsonConverter(typeof(OpenSetJsonConverter<LocalPostState>))]
public readonly record struct LocalPostState : IOpenSet<LocalPostState>
{
    private readonly string? _value;

    /// <summary>Initializes a value of any name.</summary>
    /// <param name="value">The name; not empty.</param>
    public LocalPostState(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>Gets <c>LIVE</c>: people can see it.</summary>
    public static LocalPostState Live { get; } = new("LIVE");

    /// <summary>Gets <c>PROCESSING</c>: Google looks at it.</summary>
    public static LocalPostState Processing { get; } = new("PROCESSING");

    /// <summary>Gets <c>REJECTED</c>: Google refused it and does not say why.</summary>
    public static LocalPostState Rejected { get; } = new("REJECTED");

    /// <summary>Gets <c>SCHEDULED</c>: it waits for its time.</summary>
    public static LocalPostState Scheduled { get; } = new("SCHEDULED");

    /// <summary>Gets <c>RECURRING</c>: it appears again and again.</summary>
    public static LocalPostState Recurring { get; } = new("RECURRING");

    /// <inheritdoc/>
    public string Value => _value ?? string.Empty;

    /// <summary>Gets whether this is <c>default</c>, no name at all.</summary>
    [JsonIgnore]
    public bool IsEmpty => _value is null;

    static LocalPostState IOpenSet<LocalPostState>.Create(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(LocalPostState other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the name.</summary>
    public override string ToString() => Value;

    internal static LocalPostState From(string? value) => string.IsNullOrEmpty(value) || value.EndsWith("_UNSPECIFIED", StringComparison.Ordinal) ? default : new LocalPostState(value);
}

using System.Text.Json.Serialization;

namespace Social.TikTok;

/// <summary>How long a video is, in research's classes.</summary>
/// <remarks>An open set: any name is allowed, spelling is kept, comparison ignores case, <c>default</c> is the empty name.</remarks>
[JsonConverter(typeof(OpenSetJsonConverter<TikTokVideoLength>))]
public readonly record struct TikTokVideoLength : IOpenSet<TikTokVideoLength>
{
    private readonly string? _value;

    /// <summary>Initializes a value of any name.</summary>
    /// <param name="value">The name; not empty.</param>
    public TikTokVideoLength(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>Gets <c>SHORT</c>: less than 15 seconds.</summary>
    public static TikTokVideoLength Short { get; } = new("SHORT");

    /// <summary>Gets <c>MID</c>: 15 to 60 seconds.</summary>
    public static TikTokVideoLength Mid { get; } = new("MID");

    /// <summary>Gets <c>LONG</c>: 1 to 5 minutes.</summary>
    public static TikTokVideoLength Long { get; } = new("LONG");

    /// <summary>Gets <c>EXTRA_LONG</c>: more than 5 minutes.</summary>
    public static TikTokVideoLength ExtraLong { get; } = new("EXTRA_LONG");

    /// <inheritdoc/>
    public string Value => _value ?? string.Empty;

    /// <summary>Gets whether this is <c>default</c>, no name at all.</summary>
    [JsonIgnore]
    public bool IsEmpty => _value is null;

    static TikTokVideoLength IOpenSet<TikTokVideoLength>.Create(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(TikTokVideoLength other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the name.</summary>
    public override string ToString() => Value;
}

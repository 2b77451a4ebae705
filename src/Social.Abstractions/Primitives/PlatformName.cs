using System.Text.Json.Serialization;

namespace Social;

/// <summary>The name of a network, as it stands in front of an <see cref="AccountKey"/>.</summary>
/// <remarks>An open set: any name is allowed, spelling is kept, comparison ignores case, <c>default</c> is the empty name.</remarks>
[JsonConverter(typeof(OpenSetJsonConverter<PlatformName>))]
public readonly record struct PlatformName : IOpenSet<PlatformName>
{
    private readonly string? _value;

    /// <summary>Initializes a value of any name.</summary>
    /// <param name="value">The name; not empty.</param>
    public PlatformName(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>Gets <c>twitter</c>: X, formerly Twitter.</summary>
    public static PlatformName Twitter { get; } = new("twitter");

    /// <summary>Gets <c>facebook</c>: Facebook Pages.</summary>
    public static PlatformName Facebook { get; } = new("facebook");

    /// <summary>Gets <c>instagram</c>: Instagram professional accounts.</summary>
    public static PlatformName Instagram { get; } = new("instagram");

    /// <summary>Gets <c>threads</c>: Threads.</summary>
    public static PlatformName Threads { get; } = new("threads");

    /// <summary>Gets <c>whatsapp</c>: WhatsApp Business.</summary>
    public static PlatformName WhatsApp { get; } = new("whatsapp");

    /// <summary>Gets <c>linkedin</c>: LinkedIn members and organizations.</summary>
    public static PlatformName LinkedIn { get; } = new("linkedin");

    /// <summary>Gets <c>tiktok</c>: TikTok.</summary>
    public static PlatformName TikTok { get; } = new("tiktok");

    /// <summary>Gets <c>youtube</c>: YouTube channels.</summary>
    public static PlatformName YouTube { get; } = new("youtube");

    /// <summary>Gets <c>reddit</c>: Reddit.</summary>
    public static PlatformName Reddit { get; } = new("reddit");

    /// <summary>Gets <c>googlebusiness</c>: Google Business Profile locations.</summary>
    public static PlatformName GoogleBusiness { get; } = new("googlebusiness");

    /// <inheritdoc/>
    public string Value => _value ?? string.Empty;

    /// <summary>Gets whether this is <c>default</c>, no name at all.</summary>
    [JsonIgnore]
    public bool IsEmpty => _value is null;

    static PlatformName IOpenSet<PlatformName>.Create(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(PlatformName other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the name.</summary>
    public override string ToString() => Value;
}

using System.Text.Json.Serialization;

namespace Social;

/// <summary>What a piece of media is to a network.</summary>
/// <remarks>An open set: any name is allowed, spelling is kept, comparison ignores case, <c>default</c> is the empty name.</remarks>
[JsonConverter(typeof(OpenSetJsonConverter<MediaKind>))]
public readonly record struct MediaKind : IOpenSet<MediaKind>
{
    private readonly string? _value;

    /// <summary>Initializes a value of any name.</summary>
    /// <param name="value">The name; not empty.</param>
    public MediaKind(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>Gets <c>image</c>: a still image.</summary>
    public static MediaKind Image { get; } = new("image");

    /// <summary>Gets <c>animation</c>: an animated image, a GIF.</summary>
    public static MediaKind Animation { get; } = new("animation");

    /// <summary>Gets <c>video</c>: a video.</summary>
    public static MediaKind Video { get; } = new("video");

    /// <summary>Gets <c>audio</c>: sound without a picture.</summary>
    public static MediaKind Audio { get; } = new("audio");

    /// <summary>Gets <c>document</c>: a document such as a PDF.</summary>
    public static MediaKind Document { get; } = new("document");

    /// <summary>Gets <c>captions</c>: captions or subtitles of a video.</summary>
    public static MediaKind Captions { get; } = new("captions");

    /// <inheritdoc/>
    public string Value => _value ?? string.Empty;

    /// <summary>Gets whether this is <c>default</c>, no name at all.</summary>
    [JsonIgnore]
    public bool IsEmpty => _value is null;

    static MediaKind IOpenSet<MediaKind>.Create(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(MediaKind other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the name.</summary>
    public override string ToString() => Value;
}

using System.Text.Json.Serialization;

namespace Social.Twitter;

/// <summary>What X is told that media is for.</summary>
/// <remarks>An open set: any name is allowed, spelling is kept, comparison ignores case, <c>default</c> is the empty name.</remarks>
[JsonConverter(typeof(OpenSetJsonConverter<TwitterMediaCategory>))]
public readonly record struct TwitterMediaCategory : IOpenSet<TwitterMediaCategory>
{
    private readonly string? _value;

    /// <summary>Initializes a category of any name.</summary>
    /// <param name="value">The name, in snake case; not empty.</param>
    public TwitterMediaCategory(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>Gets <c>tweet_image</c>: a still image of a post.</summary>
    public static TwitterMediaCategory TweetImage { get; } = new("tweet_image");

    /// <summary>Gets <c>tweet_gif</c>: an animated GIF of a post.</summary>
    public static TwitterMediaCategory TweetGif { get; } = new("tweet_gif");

    /// <summary>Gets <c>tweet_video</c>: a video of a post.</summary>
    public static TwitterMediaCategory TweetVideo { get; } = new("tweet_video");

    /// <summary>Gets <c>amplify_video</c>: a longer or larger video of an account that X lets publish one.</summary>
    public static TwitterMediaCategory AmplifyVideo { get; } = new("amplify_video");

    /// <summary>Gets <c>dm_image</c>: an image of a direct message.</summary>
    public static TwitterMediaCategory DirectMessageImage { get; } = new("dm_image");

    /// <summary>Gets <c>dm_gif</c>: an animated GIF of a direct message.</summary>
    public static TwitterMediaCategory DirectMessageGif { get; } = new("dm_gif");

    /// <summary>Gets <c>dm_video</c>: a video of a direct message.</summary>
    public static TwitterMediaCategory DirectMessageVideo { get; } = new("dm_video");

    /// <summary>Gets <c>subtitles</c>: subtitles of a video.</summary>
    public static TwitterMediaCategory Subtitles { get; } = new("subtitles");

    /// <inheritdoc/>
    public string Value => _value ?? string.Empty;

    /// <summary>Gets whether this is <c>default</c>, no name at all.</summary>
    [JsonIgnore]
    public bool IsEmpty => _value is null;

    /// <summary>Gets the spelling that subtitles want, <c>TweetVideo</c> for <c>tweet_video</c>; null for what is no video of a post.</summary>
    internal string? SubtitledName => this == TweetVideo ? "TweetVideo" : this == AmplifyVideo ? "AmplifyVideo" : null;

    static TwitterMediaCategory IOpenSet<TwitterMediaCategory>.Create(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(TwitterMediaCategory other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the name.</summary>
    public override string ToString() => Value;

    /// <summary>Returns the category of a post's media of a kind.</summary>
    internal static TwitterMediaCategory Of(MediaKind kind) =>
        kind == MediaKind.Video ? TweetVideo : kind == MediaKind.Animation ? TweetGif : kind == MediaKind.Captions ? Subtitles : TweetImage;

    /// <summary>Returns the kind that a category takes; default for a category that is not known.</summary>
    internal MediaKind Kind =>
        this == TweetVideo || this == AmplifyVideo || this == DirectMessageVideo ? MediaKind.Video
        : this == TweetGif || this == DirectMessageGif ? MediaKind.Animation
        : this == TweetImage || this == DirectMessageImage ? MediaKind.Image
        : this == Subtitles ? MediaKind.Captions
        : default;
}

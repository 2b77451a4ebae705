using System.Text.Json;

namespace Social.Twitter;

/// <summary>Media of a post as X gives it.</summary>
public sealed record TweetMediaItem
{
    /// <summary>Gets the media key.</summary>
    public required string MediaKey { get; init; }

    /// <summary>Gets X's word for its kind: <c>photo</c>, <c>video</c>, <c>animated_gif</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Gets the address; photos only, videos have <see cref="Variants"/>.</summary>
    public string? Url { get; init; }

    /// <summary>Gets the address of a still of a video.</summary>
    public string? PreviewImageUrl { get; init; }

    /// <summary>Gets the alternative text.</summary>
    public string? AltText { get; init; }

    /// <summary>Gets the width in pixels.</summary>
    public int? Width { get; init; }

    /// <summary>Gets the height in pixels.</summary>
    public int? Height { get; init; }

    /// <summary>Gets the duration of a video.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Gets the encodings of a video.</summary>
    public IReadOnlyList<TweetMediaVariant> Variants { get; init; } = [];

    /// <summary>Gets the counts that everyone sees.</summary>
    public TweetMetrics? PublicMetrics { get; init; }

    /// <summary>Gets the counts that only the author sees.</summary>
    public TweetMetrics? NonPublicMetrics { get; init; }

    /// <summary>Gets the author's counts without promotion.</summary>
    public TweetMetrics? OrganicMetrics { get; init; }

    /// <summary>Gets the author's counts of promotion.</summary>
    public TweetMetrics? PromotedMetrics { get; init; }

    /// <summary>Gets members that have no property here, by X's names.</summary>
    public IReadOnlyDictionary<string, JsonElement> More { get; init; } = new Dictionary<string, JsonElement>();
}

using System.Globalization;
using System.Text.Json;

namespace Social.Twitter;

/// <summary>Media of posts as X describes it. What was not asked for, or X does not tell, is null.</summary>
public sealed record TwitterMediaItem
{
    /// <summary>Gets the media key.</summary>
    public required string MediaKey { get; init; }

    /// <summary>Gets X's name of what it is: <c>photo</c>, <c>video</c> or <c>animated_gif</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Gets the address of an image.</summary>
    public Uri? Url { get; init; }

    /// <summary>Gets the address of the image that stands for a video.</summary>
    public Uri? PreviewImageUrl { get; init; }

    /// <summary>Gets the text for those who cannot see it.</summary>
    public string? AltText { get; init; }

    /// <summary>Gets the width in pixels.</summary>
    public int? Width { get; init; }

    /// <summary>Gets the height in pixels.</summary>
    public int? Height { get; init; }

    /// <summary>Gets the duration of a video.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Gets the encodings of a video.</summary>
    public IReadOnlyList<TwitterMediaVariant> Variants { get; init; } = [];

    /// <summary>Gets the public counts by X's name, such as <c>view_count</c>.</summary>
    public IReadOnlyDictionary<string, long> PublicMetrics { get; init; } = new Dictionary<string, long>();

    internal static TwitterMediaItem Of(MediaData data) => new()
    {
        MediaKey = data.MediaKey,
        Type = data.Type,
        Url = Address(data.Url),
        PreviewImageUrl = Address(data.PreviewImageUrl),
        AltText = data.AltText,
        Width = data.Width,
        Height = data.Height,
        Duration = data.DurationMs is >= 0 and { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null,
        Variants = [.. (data.Variants ?? []).Select(v => new TwitterMediaVariant { BitRate = v.BitRate, ContentType = v.ContentType, Url = Address(v.Url) })],
        PublicMetrics = (data.PublicMetrics ?? []).Select(m => (m.Key, Value: Number(m.Value))).Where(m => m.Value is not null).ToDictionary(m => m.Key, m => m.Value!.Value),
    };

    private static Uri? Address(string? url) => Uri.TryCreate(url, UriKind.Absolute, out Uri? address) ? address : null;

    /// <summary>X sends some counts of media as strings.</summary>
    private static long? Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt64(out long number) => number,
        JsonValueKind.String when long.TryParse(value.GetString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out long number) => number,
        _ => null,
    };
}

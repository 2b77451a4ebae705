namespace Social.YouTube;

/// <summary>How long a video is and what it looks like.</summary>
public sealed record VideoContentDetails
{
    /// <summary>Gets the duration as ISO 8601, such as <c>PT21M7S</c>; <c>P0D</c> while it is live.</summary>
    public string? Duration { get; init; }

    /// <summary>Gets <c>2d</c> or <c>3d</c>.</summary>
    public string? Dimension { get; init; }

    /// <summary>Gets <c>hd</c> or <c>sd</c>.</summary>
    public string? Definition { get; init; }

    /// <summary>Gets <c>true</c> or <c>false</c>, a text on YouTube's side: whether there are captions.</summary>
    public string? Caption { get; init; }

    /// <summary>Gets whether a content partner claimed it.</summary>
    public bool? LicensedContent { get; init; }

    /// <summary>Gets <c>rectangular</c> or <c>360</c>.</summary>
    public string? Projection { get; init; }

    /// <summary>Gets whether the owner chose its picture; for the owner only.</summary>
    public bool? HasCustomThumbnail { get; init; }

    /// <summary>Gets where it may be seen, or null for everywhere.</summary>
    public VideoRegionRestriction? RegionRestriction { get; init; }

    /// <summary>Gets ratings by system, such as <c>ytRating</c>: <c>ytAgeRestricted</c>.</summary>
    public IReadOnlyDictionary<string, System.Text.Json.JsonElement>? ContentRating { get; init; }
}

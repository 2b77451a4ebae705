namespace Social.Google;

/// <summary>A photo or video of a review.</summary>
internal sealed class ReviewMediaData
{
    public string? ThumbnailUrl { get; set; }

    public string? ThumbnailLabel { get; set; }

    public string? VideoUrl { get; set; }
}

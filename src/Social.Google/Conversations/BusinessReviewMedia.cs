namespace Social.Google;

/// <summary>A photo or video of a review.</summary>
/// <param name="ThumbnailUrl">The preview, or null.</param>
/// <param name="Label">What Google sees in it, or null.</param>
/// <param name="VideoUrl">The video, or null for a photo.</param>
public sealed record BusinessReviewMedia(Uri? ThumbnailUrl, string? Label, Uri? VideoUrl);

namespace Social.LinkedIn;

/// <summary>An image, video or document as LinkedIn sends it.</summary>
internal sealed class MediaData
{
    public string? Id { get; set; }

    public string? Owner { get; set; }

    public string? Status { get; set; }

    public string? ProcessingFailureReason { get; set; }

    public string? DownloadUrl { get; set; }

    public long? DownloadUrlExpiresAt { get; set; }

    public string? AltText { get; set; }

    public string? Thumbnail { get; set; }

    public double? Duration { get; set; }

    public double? AspectRatioWidth { get; set; }

    public double? AspectRatioHeight { get; set; }
}

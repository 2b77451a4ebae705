namespace Social.LinkedIn;

/// <summary>An image, video or document as it stands on LinkedIn.</summary>
public sealed record LinkedInMediaItem
{
    /// <summary>Gets its URN.</summary>
    public required string Urn { get; init; }

    /// <summary>Gets the owner's URN, or null.</summary>
    public string? Owner { get; init; }

    /// <summary>Gets LinkedIn's word: <c>WAITING_UPLOAD</c>, <c>PROCESSING</c>, <c>AVAILABLE</c>, <c>PROCESSING_FAILED</c>; an open set.</summary>
    public string? Status { get; init; }

    /// <summary>Gets why processing failed, or null.</summary>
    public string? FailureReason { get; init; }

    /// <summary>Gets where it can be fetched for a while, or null. It is a signed address: treat it as a secret.</summary>
    public Secret? DownloadUrl { get; init; }

    /// <summary>Gets until when, or null.</summary>
    public DateTimeOffset? DownloadUrlExpiresAt { get; init; }

    /// <summary>Gets an image's alternative text, or null.</summary>
    public string? AltText { get; init; }

    /// <summary>Gets the URN of a video's thumbnail, or null.</summary>
    public string? Thumbnail { get; init; }

    /// <summary>Gets a video's duration, or null.</summary>
    public TimeSpan? Duration { get; init; }

    internal static LinkedInMediaItem Of(string urn, MediaData data) => new()
    {
        Urn = data.Id ?? urn,
        Owner = data.Owner,
        Status = data.Status,
        FailureReason = data.ProcessingFailureReason,
        DownloadUrl = Secret.FromString(data.DownloadUrl),
        DownloadUrlExpiresAt = LinkedInTime.Read(data.DownloadUrlExpiresAt),
        AltText = data.AltText,
        Thumbnail = data.Thumbnail,
        Duration = data.Duration is >= 0 and < 1e12 and double milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null,
    };
}

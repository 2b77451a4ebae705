namespace Social.LinkedIn;

/// <summary>Where to upload to, as LinkedIn answers it for images, documents and videos. It has spelled the time in two ways.</summary>
internal sealed class UploadData
{
    public string? UploadUrl { get; set; }

    public string? Image { get; set; }

    public string? Document { get; set; }

    public string? Video { get; set; }

    public string? UploadToken { get; set; }

    public long? UploadUrlExpiresAt { get; set; }

    public long? UploadUrlsExpireAt { get; set; }

    public IReadOnlyList<UploadInstructionData>? UploadInstructions { get; set; }

    public string? CaptionsUploadUrl { get; set; }

    public string? ThumbnailUploadUrl { get; set; }
}

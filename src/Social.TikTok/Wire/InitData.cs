namespace Social.TikTok;

internal sealed class InitData
{
    public string PublishId { get; set; } = string.Empty;

    public string? UploadUrl { get; set; }
}

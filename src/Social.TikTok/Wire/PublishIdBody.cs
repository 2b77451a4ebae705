namespace Social.TikTok;

internal sealed class PublishIdBody
{
    public string? PublishId { get; set; }
}

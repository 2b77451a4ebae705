namespace Social.TikTok;

internal sealed class TokenInfoData
{
    public string? CreatorId { get; set; }

    public string? Scope { get; set; }
}

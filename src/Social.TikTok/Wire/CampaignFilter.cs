namespace Social.TikTok;

internal sealed class CampaignFilter
{
    public IReadOnlyList<string>? CampaignIds { get; set; }

    public string? CampaignName { get; set; }

    public string? ObjectiveType { get; set; }

    public string? PrimaryStatus { get; set; }
}

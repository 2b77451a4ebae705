namespace Social.Testing;

/// <summary>What advertisers have. Every access holds the state's gate.</summary>
internal sealed class TikTokAds
{
    public List<EmulatedTikTokCampaign> Campaigns { get; } = [];

    public List<EmulatedTikTokAdMetrics> Metrics { get; } = [];

    public List<EmulatedTikTokTrend> Trends { get; } = [];

    public void Clear()
    {
        Campaigns.Clear();
        Metrics.Clear();
        Trends.Clear();
    }
}

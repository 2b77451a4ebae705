namespace Social.Testing;

/// <summary>What a campaign did on one day, for reports.</summary>
/// <param name="CampaignId">The campaign.</param>
/// <param name="Date">The day, in the advertiser's time zone.</param>
/// <param name="Metrics">Numbers by the name of the metric, such as <c>spend</c>; a report sums them.</param>
public sealed record EmulatedTikTokAdMetrics(string CampaignId, DateOnly Date, IReadOnlyDictionary<string, decimal> Metrics);

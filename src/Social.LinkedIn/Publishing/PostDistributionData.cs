namespace Social.LinkedIn;

/// <summary>Where a post is shown, as LinkedIn sends it.</summary>
internal sealed class PostDistributionData
{
    public string? FeedDistribution { get; set; }
}

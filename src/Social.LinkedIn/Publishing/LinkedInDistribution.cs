namespace Social.LinkedIn;

/// <summary>Where a post is shown.</summary>
public sealed record LinkedInDistribution
{
    /// <summary>Gets <c>MAIN_FEED</c>, or <c>NONE</c> for advertising alone.</summary>
    public string FeedDistribution { get; init; } = "MAIN_FEED";

    /// <summary>Gets whom it is shown to; empty for all.</summary>
    public IReadOnlyList<LinkedInAudience> TargetEntities { get; init; } = [];

    /// <summary>Gets other networks that LinkedIn passes it to; empty for none.</summary>
    public IReadOnlyList<string> ThirdPartyDistributionChannels { get; init; } = [];
}

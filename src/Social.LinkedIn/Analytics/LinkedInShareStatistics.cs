namespace Social.LinkedIn;

/// <summary>Statistics of an organization's organic posts, or of one of them. Within a step a count can be negative: people take likes back.</summary>
public sealed record LinkedInShareStatistics
{
    /// <summary>Gets the URN of the post, or null for all the organization's.</summary>
    public string? PostUrn { get; init; }

    /// <summary>Gets when the step begins, or null for all time.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>Gets how often it was shown.</summary>
    public double? Impressions { get; init; }

    /// <summary>Gets to how many people it was shown.</summary>
    public double? UniqueImpressions { get; init; }

    /// <summary>Gets how often it was clicked.</summary>
    public double? Clicks { get; init; }

    /// <summary>Gets the reactions.</summary>
    public double? Likes { get; init; }

    /// <summary>Gets the comments.</summary>
    public double? Comments { get; init; }

    /// <summary>Gets the reshares.</summary>
    public double? Shares { get; init; }

    /// <summary>Gets clicks, reactions, comments and reshares over impressions, a ratio.</summary>
    public double? EngagementRate { get; init; }

    internal static LinkedInShareStatistics Of(ShareStatisticsData data) => new()
    {
        PostUrn = data.Share ?? data.UgcPost,
        Start = LinkedInTime.Read(data.TimeRange?.Start),
        Impressions = data.TotalShareStatistics?.ImpressionCount,
        UniqueImpressions = data.TotalShareStatistics?.UniqueImpressionsCount,
        Clicks = data.TotalShareStatistics?.ClickCount,
        Likes = data.TotalShareStatistics?.LikeCount,
        Comments = data.TotalShareStatistics?.CommentCount,
        Shares = data.TotalShareStatistics?.ShareCount,
        EngagementRate = data.TotalShareStatistics?.Engagement,
    };
}

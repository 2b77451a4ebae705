namespace Social.LinkedIn;

/// <summary>What is counted of posts.</summary>
internal sealed class ShareCountsData
{
    public double? ImpressionCount { get; set; }

    public double? UniqueImpressionsCount { get; set; }

    public double? ClickCount { get; set; }

    public double? LikeCount { get; set; }

    public double? CommentCount { get; set; }

    public double? ShareCount { get; set; }

    public double? Engagement { get; set; }
}

namespace Social.LinkedIn;

/// <summary>How many like a comment.</summary>
internal sealed class LikesSummaryData
{
    public long? TotalLikes { get; set; }

    public long? AggregatedTotalLikes { get; set; }
}

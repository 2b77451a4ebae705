namespace Social.LinkedIn;

/// <summary>How many answer a comment.</summary>
internal sealed class CommentsSummaryData
{
    public long? TotalFirstLevelComments { get; set; }

    public long? AggregatedTotalComments { get; set; }
}

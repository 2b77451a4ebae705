namespace Social.LinkedIn;

/// <summary>How many comments there are.</summary>
internal sealed class CommentSummaryData
{
    public long? Count { get; set; }

    public long? TopLevelCount { get; set; }
}

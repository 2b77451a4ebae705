namespace Social.LinkedIn;

/// <summary>How many reacted in one way.</summary>
internal sealed class ReactionSummaryData
{
    public long? Count { get; set; }
}

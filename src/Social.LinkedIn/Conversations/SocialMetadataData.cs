namespace Social.LinkedIn;

/// <summary>What is counted of a post's conversation, as LinkedIn sends it.</summary>
internal sealed class SocialMetadataData
{
    public string? Entity { get; set; }

    public Dictionary<string, ReactionSummaryData>? ReactionSummaries { get; set; }

    public CommentSummaryData? CommentSummary { get; set; }

    public string? CommentsState { get; set; }
}

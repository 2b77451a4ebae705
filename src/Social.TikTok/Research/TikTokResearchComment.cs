namespace Social.TikTok;

/// <summary>A comment as research sees it; it names no author.</summary>
public sealed record TikTokResearchComment
{
    /// <summary>Gets the id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the video's id, or null.</summary>
    public string? VideoId { get; init; }

    /// <summary>Gets the id of the comment it answers, or null.</summary>
    public string? ParentCommentId { get; init; }

    /// <summary>Gets the text, or null.</summary>
    public string? Text { get; init; }

    /// <summary>Gets the number of likes, or null.</summary>
    public long? LikeCount { get; init; }

    /// <summary>Gets the number of replies, or null.</summary>
    public long? ReplyCount { get; init; }

    /// <summary>Gets when it was made, or null.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    internal static TikTokResearchComment Of(ResearchCommentData data) => new()
    {
        Id = data.Id,
        VideoId = data.VideoId,
        ParentCommentId = data.ParentCommentId is "" or "0" || data.ParentCommentId == data.VideoId ? null : data.ParentCommentId,
        Text = data.Text,
        LikeCount = data.LikeCount,
        ReplyCount = data.ReplyCount,
        CreatedAt = TikTokAnswers.Time(data.CreateTime),
    };
}

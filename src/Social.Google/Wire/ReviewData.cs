namespace Social.Google;

/// <summary>A review as Google writes it.</summary>
internal sealed class ReviewData
{
    public string? Name { get; set; }

    public string? ReviewId { get; set; }

    public ReviewerData? Reviewer { get; set; }

    public string? StarRating { get; set; }

    public string? Comment { get; set; }

    public string? CreateTime { get; set; }

    public string? UpdateTime { get; set; }

    public ReviewReplyData? ReviewReply { get; set; }

    public List<ReviewMediaData>? ReviewMediaItems { get; set; }

    public string? ReviewReplyUrl { get; set; }
}

namespace Social.Google;

/// <summary>The reply to a review, and what is sent to make one.</summary>
internal sealed class ReviewReplyData
{
    public string? Comment { get; set; }

    public string? UpdateTime { get; set; }

    public string? ReviewReplyState { get; set; }

    public string? PolicyViolation { get; set; }
}

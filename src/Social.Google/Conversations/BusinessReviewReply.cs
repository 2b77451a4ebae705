namespace Social.Google;

/// <summary>The owner's reply to a review. Google moderates replies: a reply that was taken need not be visible.</summary>
/// <param name="Comment">The text.</param>
/// <param name="UpdateTime">When it was last changed, or null.</param>
/// <param name="State"><c>PENDING</c>, <c>APPROVED</c>, <c>REJECTED</c> or what Google adds; null when it does not say.</param>
/// <param name="PolicyViolation">Why it was rejected, such as <c>ADVERTISING_AND_SOLICITATION</c>; or null.</param>
public sealed record BusinessReviewReply(string? Comment, DateTimeOffset? UpdateTime, string? State, string? PolicyViolation)
{
    /// <summary>Gets whether Google has rejected it.</summary>
    public bool IsRejected => State == "REJECTED";

    /// <summary>Gets whether Google still looks at it.</summary>
    public bool IsPending => State == "PENDING";
}

namespace Social;

/// <summary>Reads and answers reviews.</summary>
public interface IReviews
{
    /// <summary>Lists the reviews, newest first.</summary>
    /// <param name="account">The account.</param>
    SocialPageable<Review> ListReviews(AccountKey account);

    /// <summary>Answers a review, in place of an earlier answer.</summary>
    /// <param name="account">The account.</param>
    /// <param name="reviewId">The review's id.</param>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task ReplyToReviewAsync(AccountKey account, string reviewId, string text, CancellationToken cancellationToken = default);

    /// <summary>Deletes the answer to a review.</summary>
    /// <param name="account">The account.</param>
    /// <param name="reviewId">The review's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task DeleteReviewReplyAsync(AccountKey account, string reviewId, CancellationToken cancellationToken = default);
}

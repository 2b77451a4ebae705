namespace Social;

/// <summary>Reads and answers comments.</summary>
public interface IComments
{
    /// <summary>Lists the comments of a post.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="postId">The post's id.</param>
    SocialPageable<Comment> ListComments(AccountKey account, string postId);

    /// <summary>Answers a post or a comment.</summary>
    /// <param name="account">The account that answers.</param>
    /// <param name="id">The post's or comment's id.</param>
    /// <param name="text">The text.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<PublishResult> ReplyAsync(AccountKey account, string id, PostText text, PublishOptions? options = null, CancellationToken cancellationToken = default);
}

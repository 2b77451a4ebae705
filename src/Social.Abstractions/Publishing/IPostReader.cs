namespace Social;

/// <summary>Reads posts.</summary>
public interface IPostReader
{
    /// <summary>Returns a post, or null when it does not exist or is not visible to the account.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="postId">The post's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<PublishedPost?> GetPostAsync(AccountKey account, string postId, CancellationToken cancellationToken = default);

    /// <summary>Lists an account's own posts, newest first.</summary>
    /// <param name="account">The account.</param>
    /// <param name="query">Which, or null for all the network lists.</param>
    SocialPageable<PublishedPost> ListPosts(AccountKey account, PostQuery? query = null);
}

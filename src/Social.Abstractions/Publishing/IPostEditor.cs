namespace Social;

/// <summary>Edits posts.</summary>
public interface IPostEditor
{
    /// <summary>Edits a post. The answer is a new reference: some networks give the edit an id of its own.</summary>
    /// <param name="account">The account.</param>
    /// <param name="postId">The post's id.</param>
    /// <param name="post">The post as it should be.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<PublishResult> EditPostAsync(AccountKey account, string postId, Post post, PublishOptions? options = null, CancellationToken cancellationToken = default);
}

namespace Social;

/// <summary>Deletes posts.</summary>
public interface IPostRemover
{
    /// <summary>Deletes a post. Deleting one that is gone already succeeds where the network says so.</summary>
    /// <param name="account">The account.</param>
    /// <param name="postId">The post's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task DeletePostAsync(AccountKey account, string postId, CancellationToken cancellationToken = default);
}

namespace Social;

/// <summary>Likes posts and takes it back, or gives other reactions where a network has them.</summary>
public interface IReactions
{
    /// <summary>Gives a reaction.</summary>
    /// <param name="account">The account.</param>
    /// <param name="postId">The post's id.</param>
    /// <param name="reaction">The network's own name of the reaction, or null for its like.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task ReactAsync(AccountKey account, string postId, string? reaction = null, CancellationToken cancellationToken = default);

    /// <summary>Takes a reaction back.</summary>
    /// <param name="account">The account.</param>
    /// <param name="postId">The post's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task UnreactAsync(AccountKey account, string postId, CancellationToken cancellationToken = default);
}

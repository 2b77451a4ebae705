namespace Social;

/// <summary>Repeats posts of others: repost, reshare, crosspost.</summary>
public interface IReposter
{
    /// <summary>Repeats a post.</summary>
    /// <param name="target">Who repeats it, and where.</param>
    /// <param name="postId">The post's id.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<PublishResult> RepostAsync(PublishTarget target, string postId, PublishOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Takes a repeat back.</summary>
    /// <param name="target">Who repeated it.</param>
    /// <param name="postId">The repeated post's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task UndoRepostAsync(PublishTarget target, string postId, CancellationToken cancellationToken = default);
}

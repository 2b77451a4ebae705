namespace Social;

/// <summary>Reads metrics of posts.</summary>
public interface IPostMetricsReader
{
    /// <summary>Reads metrics of posts, in their order. A post or metric that cannot be read says why and fails nothing else.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="postIds">The posts' ids; as many as wanted, the network's pages are ours to mind.</param>
    /// <param name="query">Which metrics, or null for all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<IReadOnlyList<PostMetrics>> ReadPostMetricsAsync(AccountKey account, IReadOnlyList<string> postIds, MetricsQuery? query = null, CancellationToken cancellationToken = default);
}

namespace Social;

/// <summary>Reads whatever metrics a network has through one door: of the account where it has them, and of posts.</summary>
public interface IAnalyticsReader
{
    /// <summary>Reads metrics. What the network does not have is named in the report and fails nothing.</summary>
    /// <param name="account">The account.</param>
    /// <param name="postIds">The posts' ids, or null for the account's most recent ones.</param>
    /// <param name="query">Which metrics, or null for all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<AnalyticsReport> ReadAsync(AccountKey account, IReadOnlyList<string>? postIds = null, MetricsQuery? query = null, CancellationToken cancellationToken = default);
}

namespace Social;

/// <summary>Reads metrics of an account over time.</summary>
public interface IAccountMetricsReader
{
    /// <summary>Reads metrics of an account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="query">Which metrics and when, or null for all the network gives.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<AccountMetrics> ReadAccountMetricsAsync(AccountKey account, MetricsQuery? query = null, CancellationToken cancellationToken = default);
}

namespace Social;

/// <summary>Tells how connected accounts stand: who must sign in again, by when, and which scopes are missing. It calls no network.</summary>
public interface IConnectionHealth
{
    /// <summary>Checks one account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    ValueTask<ConnectionStatus> CheckAsync(AccountKey account, CancellationToken cancellationToken = default);

    /// <summary>Checks all accounts, or those of one network.</summary>
    /// <param name="platform">The network, or null for all.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    IAsyncEnumerable<ConnectionStatus> CheckAllAsync(PlatformName? platform = null, CancellationToken cancellationToken = default);
}

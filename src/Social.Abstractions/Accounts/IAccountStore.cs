namespace Social;

/// <summary>Keeps the connected accounts of an application.</summary>
/// <remarks>Implementations are thread-safe. The default keeps them in memory.</remarks>
public interface IAccountStore
{
    /// <summary>Returns an account, or null when it is not connected.</summary>
    /// <param name="account">The account.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<ConnectedAccount?> FindAsync(AccountKey account, CancellationToken cancellationToken = default);

    /// <summary>Adds or replaces an account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask SaveAsync(ConnectedAccount account, CancellationToken cancellationToken = default);

    /// <summary>Removes an account; nothing happens when it is not there.</summary>
    /// <param name="account">The account.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask RemoveAsync(AccountKey account, CancellationToken cancellationToken = default);

    /// <summary>Lists the accounts, all or those of one network.</summary>
    /// <param name="platform">The network, or null for all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    IAsyncEnumerable<ConnectedAccount> ListAsync(PlatformName? platform = null, CancellationToken cancellationToken = default);
}

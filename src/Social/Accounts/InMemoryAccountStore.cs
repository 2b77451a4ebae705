using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Social.Accounts;

/// <summary>Keeps connected accounts in memory as long as the process lives. Thread-safe.</summary>
public sealed class InMemoryAccountStore : IAccountStore
{
    private readonly ConcurrentDictionary<AccountKey, ConnectedAccount> _accounts = new();

    /// <inheritdoc/>
    public ValueTask<ConnectedAccount?> FindAsync(AccountKey account, CancellationToken cancellationToken = default) =>
        new(_accounts.GetValueOrDefault(account));

    /// <inheritdoc/>
    public ValueTask SaveAsync(ConnectedAccount account, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (account.Key.IsEmpty)
        {
            throw new ArgumentException("The account's Key is empty.", nameof(account));
        }

        _accounts[account.Key] = account;
        return default;
    }

    /// <inheritdoc/>
    public ValueTask RemoveAsync(AccountKey account, CancellationToken cancellationToken = default)
    {
        _ = _accounts.TryRemove(account, out _);
        return default;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ConnectedAccount> ListAsync(
        PlatformName? platform = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (KeyValuePair<AccountKey, ConnectedAccount> account in _accounts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (platform is null || account.Key.Platform == platform)
            {
                yield return account.Value;
            }
        }
    }
}

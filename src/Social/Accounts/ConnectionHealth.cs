using System.Runtime.CompilerServices;

namespace Social.Accounts;

/// <summary>Judges connections by what the stores hold.</summary>
internal sealed class ConnectionHealth(IAccountStore accounts, ICredentialStore credentials, IEnumerable<ConnectionExpectation> expectations, TimeProvider time) : IConnectionHealth
{
    private readonly List<ConnectionExpectation> _expectations = [.. expectations];

    /// <inheritdoc/>
    public async ValueTask<ConnectionStatus> CheckAsync(AccountKey account, CancellationToken cancellationToken = default) =>
        await accounts.FindAsync(account, cancellationToken).ConfigureAwait(false) is { } connected
            ? await CheckAsync(connected, cancellationToken).ConfigureAwait(false)
            : new ConnectionStatus { Account = account, Remedy = Remedy.Reconnect, Reason = "The account is not connected." };

    /// <inheritdoc/>
    public async IAsyncEnumerable<ConnectionStatus> CheckAllAsync(PlatformName? platform = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (ConnectedAccount account in accounts.ListAsync(platform, cancellationToken).ConfigureAwait(false))
        {
            yield return await CheckAsync(account, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<ConnectionStatus> CheckAsync(ConnectedAccount account, CancellationToken cancellationToken)
    {
        ConnectionStatus status = new() { Account = account.Key, Remedy = Remedy.None };
        bool any = false;
        foreach (CredentialKey key in account.Credentials)
        {
            if (await credentials.FindAsync(key, cancellationToken).ConfigureAwait(false) is { } credential)
            {
                any = true;
                status = Worse(status, Judge(account.Key, credential));
            }
        }

        return any ? status : status with { Remedy = Remedy.Reconnect, Reason = "The account has no credential any more." };
    }

    private ConnectionStatus Judge(AccountKey account, Credential credential)
    {
        DateTimeOffset now = time.GetUtcNow();
        DateTimeOffset? by = EndOf(credential);
        string[] missing = _expectations.Find(e => e.Platform == account.Platform && e.Kind == credential.Key.Kind) is { } expected && credential.Scopes.Count > 0
            ? [.. expected.Scopes.Except(credential.Scopes, StringComparer.OrdinalIgnoreCase)]
            : [];
        ConnectionStatus status = new() { Account = account, Remedy = missing.Length > 0 ? Remedy.AskPermission : Remedy.None, ReconnectBy = by, MissingScopes = missing };
        if (credential.ReconnectReason is { } reason)
        {
            return status with { Remedy = Remedy.Reconnect, Reason = reason };
        }

        if (by <= now)
        {
            return status with { Remedy = Remedy.Reconnect, Reason = $"The {credential.Key.Kind} grant ended at {by:u}." };
        }

        return missing.Length > 0 ? status with { Reason = $"Missing scopes: {string.Join(", ", missing)}." } : status;
    }

    /// <summary>When only the user can help: the end of the grant, of its refresh token, or of a token that nothing renews.</summary>
    private static DateTimeOffset? EndOf(Credential credential)
    {
        DateTimeOffset? end = Earlier(credential.ReauthorizeBy, credential.RefreshExpiresAt);
        bool renewable = credential.Lifetime switch
        {
            TokenLifetime.RefreshToken => credential.RefreshToken is not null,
            TokenLifetime.NotRenewable => false,
            _ => true,
        };
        return renewable ? end : Earlier(end, credential.ExpiresAt);
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? a, DateTimeOffset? b) => a is null || b < a ? b ?? a : a;

    private static ConnectionStatus Worse(ConnectionStatus a, ConnectionStatus b)
    {
        ConnectionStatus worse = Rank(b.Remedy) > Rank(a.Remedy) ? b : a;
        return worse with { ReconnectBy = Earlier(a.ReconnectBy, b.ReconnectBy), MissingScopes = [.. a.MissingScopes.Union(b.MissingScopes)] };
    }

    private static int Rank(Remedy remedy) => remedy switch { Remedy.Reconnect => 2, Remedy.AskPermission => 1, _ => 0 };
}

namespace Social.Auth;

/// <summary>Decides when a credential serves, when it is refreshed, and when nothing can help it.</summary>
internal sealed class CredentialRules
{
    private readonly Dictionary<(PlatformName, CredentialKind), CredentialStrategy> _strategies = [];
    private readonly TimeProvider _time;
    private readonly CredentialSourceOptions _options;

    public CredentialRules(IEnumerable<CredentialStrategy> strategies, TimeProvider time, CredentialSourceOptions options)
    {
        _time = time;
        _options = options;
        foreach (CredentialStrategy strategy in strategies)
        {
            _strategies[(strategy.Platform, strategy.Kind)] = strategy;
        }
    }

    public CredentialStrategy? StrategyOf(CredentialKey key) => _strategies.GetValueOrDefault((key.App.Platform, key.Kind));

    public bool Serves(CredentialEntry entry, Credential credential, Credential? rejected) =>
        credential.ReconnectReason is null
        && (rejected is null || !credential.AccessToken.Equals(rejected.AccessToken))
        && _time.GetUtcNow() < RefreshAt(entry, credential);

    /// <summary>Whether a token that should be refreshed can still be used.</summary>
    public bool IsStillGood(Credential credential, Credential? rejected) =>
        credential.ReconnectReason is null
        && (rejected is null || !credential.AccessToken.Equals(rejected.AccessToken))
        && (credential.ExpiresAt is not { } end || _time.GetUtcNow() < end);

    public DateTimeOffset RefreshAt(CredentialEntry entry, Credential credential)
    {
        if (credential.ExpiresAt is not { } end)
        {
            return DateTimeOffset.MaxValue;
        }

        CredentialStrategy? strategy = StrategyOf(credential.Key);
        if (!CanRefresh(credential, strategy) || credential.ReauthorizeBy <= end)
        {
            return end;
        }

        TimeSpan ahead = strategy!.RefreshAhead ?? _options.RefreshAhead;
        TimeSpan life = end - credential.ObtainedAt;
        if (credential.ObtainedAt != default && ahead > life / 5)
        {
            ahead = life > TimeSpan.Zero ? life / 5 : TimeSpan.Zero;
        }

        ahead += ahead * (_options.Jitter * entry.Jitter);
        return end - DateTimeOffset.MinValue > ahead ? end - ahead : DateTimeOffset.MinValue;
    }

    public static bool CanRefresh(Credential credential, CredentialStrategy? strategy) => credential.Lifetime switch
    {
        TokenLifetime.RefreshToken => credential.RefreshToken is not null && strategy?.Refresher is not null,
        TokenLifetime.SelfRenewing => strategy?.Refresher is not null,
        TokenLifetime.Derived => credential.Parent is { } parent && parent != credential.Key && strategy?.Deriver is not null,
        TokenLifetime.ClientCredentials => strategy?.Issuer is not null || strategy?.Refresher is not null,
        _ => false,
    };

    // Only what the network said is marked in the store. What follows from our clock alone is said each time: clocks can be wrong.
    public static void RefuseHopeless(Credential? credential, CredentialStrategy? strategy, Credential? rejected, CredentialKey key)
    {
        if (credential is null)
        {
            if (strategy?.Issuer is null)
            {
                throw CredentialErrors.NotConnected(key);
            }

            return;
        }

        if (credential.ReconnectReason is { } reason)
        {
            throw CredentialErrors.Reconnect(key, reason);
        }

        if (!CanRefresh(credential, strategy))
        {
            throw CredentialErrors.Reconnect(
                key,
                rejected is null ? $"it ended at {credential.ExpiresAt:u} and nothing can renew it." : "the network refused it and nothing can renew it.");
        }
    }

    public static bool HasSameTokens(Credential left, Credential right) =>
        left.AccessToken.Equals(right.AccessToken) && Equals(left.RefreshToken, right.RefreshToken);
}

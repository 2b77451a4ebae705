using Social.Auth;

namespace Social.Accounts;

/// <summary>Finds out whose new tokens are, saves them under that name, and says what was granted.</summary>
internal sealed class ConnectionSaver(IConnectorStrategy strategy, ConnectorServices services)
{
    /// <summary>The subject of a credential before the network has said whose it is.</summary>
    public const string ProvisionalSubject = "unidentified";

    public async Task<ConnectionResult> SaveAsync(
        Credential credential,
        TokenAnswer? answer,
        OAuth2Settings? settings,
        IReadOnlyList<string> asked,
        string? expectedSubject,
        CancellationToken cancellationToken)
    {
        ConnectionIdentity identity = await strategy.IdentifyAsync(credential, answer, cancellationToken).ConfigureAwait(false);
        if (expectedSubject is not null && !string.Equals(expectedSubject, identity.Subject, StringComparison.Ordinal))
        {
            throw ConnectionErrors.Create(
                ConnectionErrors.SubjectMismatch, Remedy.FixConfiguration, strategy.Platform,
                $"The tokens belong to '{identity.Subject}', not to '{expectedSubject}'.");
        }

        credential = credential with
        {
            Key = credential.Key with { Subject = identity.Subject },
            Scopes = identity.GrantedScopes ?? credential.Scopes,
            ExpiresAt = identity.ExpiresAt ?? credential.ExpiresAt,
            ReauthorizeBy = identity.ReauthorizeBy ?? credential.ReauthorizeBy,
        };
        credential = await KeepOldRefreshTokenAsync(credential, settings, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<string> missing = Missing(credential, settings, asked);
        credential = await services.Credentials.SaveAsync(credential, cancellationToken).ConfigureAwait(false);
        foreach (Credential derived in identity.Derived)
        {
            _ = await services.Credentials.SaveAsync(derived with { Parent = derived.Parent ?? credential.Key }, cancellationToken).ConfigureAwait(false);
        }

        DateTimeOffset now = services.Time.GetUtcNow();
        services.Logger.Connected(credential.Key, identity.Candidates.Count);
        return new ConnectionResult
        {
            Credential = credential.Key,
            Candidates = await CandidatesAsync(identity, credential.Key, now, cancellationToken).ConfigureAwait(false),
            GrantedScopes = credential.Scopes,
            MissingScopes = missing,
            ExpiresAt = credential.ExpiresAt,
        };
    }

    // An account that was connected in another way too (X: OAuth 1.0a beside OAuth 2.0) keeps its other credentials.
    private async Task<IReadOnlyList<ConnectedAccount>> CandidatesAsync(ConnectionIdentity identity, CredentialKey credential, DateTimeOffset now, CancellationToken cancellationToken)
    {
        List<ConnectedAccount> candidates = [];
        foreach (ConnectedAccount account in identity.Candidates)
        {
            IReadOnlyList<CredentialKey> own = account.Credentials.Count > 0 ? account.Credentials : [credential];
            ConnectedAccount? before = await services.Accounts.FindAsync(account.Key, cancellationToken).ConfigureAwait(false);
            candidates.Add(account with { Credentials = [.. own.Union(before?.Credentials ?? [])], ConnectedAt = account.ConnectedAt ?? now });
        }

        return candidates;
    }

    // Google gives a refresh token only on the first consent; a second sign-in must not lose it.
    private async Task<Credential> KeepOldRefreshTokenAsync(Credential credential, OAuth2Settings? settings, CancellationToken cancellationToken)
    {
        if (settings is null || credential.RefreshToken is not null || credential.Lifetime != TokenLifetime.RefreshToken)
        {
            return credential;
        }

        Credential? old = await services.CredentialStore.FindAsync(credential.Key, cancellationToken).ConfigureAwait(false);
        if (old is { ReconnectReason: null, RefreshToken: { } token })
        {
            return credential with { RefreshToken = token, RefreshExpiresAt = old.RefreshExpiresAt };
        }

        return credential;
    }

    private static List<string> Missing(Credential credential, OAuth2Settings? settings, IReadOnlyList<string> asked)
    {
        Func<string, string> canonical = settings?.CanonicalScope ?? (static scope => scope);
        HashSet<string> granted = new(credential.Scopes.Select(canonical), StringComparer.OrdinalIgnoreCase);
        List<string> missing = [.. asked.Where(scope => !granted.Contains(canonical(scope)))];
        bool askedForLasting = settings?.LastingAccess is { } lasting
            && (asked.Contains(lasting, StringComparer.OrdinalIgnoreCase) || !settings.DefaultScopes.Contains(lasting, StringComparer.OrdinalIgnoreCase));
        if (askedForLasting && asked.Count > 0 && credential.RefreshToken is null && !missing.Contains(settings!.LastingAccess!, StringComparer.OrdinalIgnoreCase))
        {
            missing.Add(settings.LastingAccess!);
        }

        return missing;
    }
}

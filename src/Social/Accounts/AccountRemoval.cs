using Social.Auth;

namespace Social.Accounts;

/// <summary>Disconnects accounts and revokes the credentials that nobody else uses.</summary>
internal sealed class AccountRemoval(IConnectorStrategy strategy, ConnectorServices services, OAuth1Signer signer)
{
    public async Task DisconnectAsync(AccountKey key, CancellationToken cancellationToken)
    {
        ConnectedAccount? account = await services.Accounts.FindAsync(key, cancellationToken).ConfigureAwait(false);
        if (account is null)
        {
            return;
        }

        HashSet<CredentialKey> unused = await WithParentsAsync(account.Credentials, cancellationToken).ConfigureAwait(false);
        _ = unused.RemoveWhere(credential => credential.Subject == CredentialKey.AppSubject);
        await foreach (ConnectedAccount other in services.Accounts.ListAsync(null, cancellationToken).ConfigureAwait(false))
        {
            if (unused.Count == 0)
            {
                break;
            }

            // Only credentials of the same apps can share a parent, which spares a store of many tenants most of the look-ups.
            CredentialKey[] related = [.. other.Credentials.Where(credential => unused.Any(candidate => candidate.App == credential.App))];
            if (other.Key != key && related.Length > 0)
            {
                unused.ExceptWith(await WithParentsAsync(related, cancellationToken).ConfigureAwait(false));
            }
        }

        // Revoked before anything is forgotten: when the network cannot be reached, the whole call can be made again.
        foreach (CredentialKey credential in unused)
        {
            await RevokeAsync(credential, cancellationToken).ConfigureAwait(false);
        }

        await services.Accounts.RemoveAsync(key, cancellationToken).ConfigureAwait(false);
    }

    public async Task RevokeAsync(CredentialKey key, CancellationToken cancellationToken)
    {
        Credential? credential = await services.CredentialStore.FindAsync(key, cancellationToken).ConfigureAwait(false);
        if (credential is null)
        {
            return;
        }

        if (key.App.Platform != strategy.Platform)
        {
            await RevokeElsewhereAsync(key, cancellationToken).ConfigureAwait(false);
            return;
        }

        try
        {
            if (await RevokeWithNetworkAsync(credential, cancellationToken).ConfigureAwait(false))
            {
                services.Logger.Revoked(key);
            }
        }
        catch (SocialApiException error) when (!error.IsTransient && error.Remedy != Remedy.FixConfiguration)
        {
            // The network's last word: it will not say otherwise next time, and tokens that nobody wants must not stay here.
            services.Logger.RevocationRefused(key, error.Code);
        }

        await services.Credentials.RemoveAsync(key, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Another network's credential is that network's to revoke; where it is not registered, the tokens are only forgotten.</summary>
    private async Task RevokeElsewhereAsync(CredentialKey key, CancellationToken cancellationToken)
    {
        IAccountConnectors? connectors = services.Connectors?.Invoke();
        if (connectors?.Platforms.Contains(key.App.Platform) == true && connectors.Get(key.App.Platform) is IAccountDisconnector owner)
        {
            await owner.RevokeAsync(key, cancellationToken).ConfigureAwait(false);
            return;
        }

        await services.Credentials.RemoveAsync(key, cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> RevokeWithNetworkAsync(Credential credential, CancellationToken cancellationToken)
    {
        if (strategy is ICredentialRevoker revoker)
        {
            await revoker.RevokeAsync(credential, cancellationToken).ConfigureAwait(false);
            return true;
        }

        // A derived token dies with its parent.
        if (credential.Lifetime == TokenLifetime.Derived)
        {
            return false;
        }

        CredentialKey key = credential.Key;
        if (strategy.FindOAuth2(key.App, key.Kind) is { RevocationEndpoint: not null } oauth2)
        {
            AppCredentials app = await services.Apps.RequireAsync(key.App, cancellationToken).ConfigureAwait(false);
            OAuth2Flow flow = new(strategy.Platform, oauth2, services.Endpoint);
            Secret? refresh = oauth2.RevokesAccessToken ? null : credential.RefreshToken;
            return await flow.RevokeAsync(
                app,
                refresh ?? credential.AccessToken,
                refresh is not null,
                cancellationToken).ConfigureAwait(false);
        }

        if (strategy.FindOAuth1(key.App, key.Kind) is { InvalidationEndpoint: not null } oauth1)
        {
            AppCredentials app = await services.Apps.RequireAsync(key.App, cancellationToken).ConfigureAwait(false);
            return await new OAuth1Flow(strategy.Platform, oauth1, services.Endpoint, signer).InvalidateAsync(app, credential, cancellationToken).ConfigureAwait(false);
        }

        return false;
    }

    private async Task<HashSet<CredentialKey>> WithParentsAsync(IReadOnlyList<CredentialKey> credentials, CancellationToken cancellationToken)
    {
        HashSet<CredentialKey> all = [];
        foreach (CredentialKey key in credentials)
        {
            CredentialKey? next = key;
            while (next is { } credential && all.Add(credential))
            {
                next = (await services.CredentialStore.FindAsync(credential, cancellationToken).ConfigureAwait(false))?.Parent;
            }
        }

        return all;
    }
}

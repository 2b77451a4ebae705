namespace Social.Accounts;

/// <summary>Connects a network's accounts by sign-in or by tokens that exist already, and disconnects them: what every network's accounts have in common.</summary>
/// <remarks>Thread-safe.</remarks>
public abstract class OAuthAccounts : IAccountConnector, IAccountDisconnector
{
    private readonly OAuthAccountConnector _connector;

    /// <summary>Creates the door.</summary>
    /// <param name="connector">What carries the sign-ins out.</param>
    protected OAuthAccounts(OAuthAccountConnector connector)
    {
        ArgumentNullException.ThrowIfNull(connector);
        _connector = connector;
    }

    /// <inheritdoc/>
    public Task<ConnectionStart> BeginAsync(ConnectionRequest request, CancellationToken cancellationToken = default) => _connector.BeginAsync(request, cancellationToken);

    /// <inheritdoc/>
    public Task<ConnectionResult> CompleteAsync(ConnectionCallback callback, CancellationToken cancellationToken = default) => _connector.CompleteAsync(callback, cancellationToken);

    /// <inheritdoc/>
    public Task<ConnectionResult> ImportAsync(CredentialImport import, CancellationToken cancellationToken = default) => _connector.ImportAsync(import, cancellationToken);

    /// <inheritdoc/>
    public virtual Task DisconnectAsync(AccountKey account, CancellationToken cancellationToken = default) => _connector.DisconnectAsync(account, cancellationToken);

    /// <inheritdoc/>
    public virtual Task RevokeAsync(CredentialKey credential, CancellationToken cancellationToken = default) => _connector.RevokeAsync(credential, cancellationToken);

    /// <summary>Imports a token, saves the account that it is of (the first, of several) and returns it.</summary>
    /// <param name="import">The token.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialAuthenticationException">The network refused the token.</exception>
    protected async Task<ConnectedAccount> ImportAndSaveAsync(CredentialImport import, CancellationToken cancellationToken)
    {
        ConnectionResult result = await ImportAsync(import, cancellationToken).ConfigureAwait(false);
        return await SaveAsync(result.Candidates[0], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Saves an account and returns it.</summary>
    /// <param name="account">The account.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    protected async Task<ConnectedAccount> SaveAsync(ConnectedAccount account, CancellationToken cancellationToken)
    {
        await _connector.Accounts.SaveAsync(account, cancellationToken).ConfigureAwait(false);
        return account;
    }

    /// <summary>Returns a token of the options, or says how to configure one.</summary>
    /// <param name="token">The token as configured.</param>
    /// <param name="advice">What to set, as in "set A or B".</param>
    /// <exception cref="SocialAuthenticationException">There is no token.</exception>
    protected Secret RequireConfigured(string? token, string advice) => Secret.FromString(token) ?? throw new SocialAuthenticationException(
        SocialErrorCode.PlatformNotConnected, Remedy.FixConfiguration, $"No access token is configured: {advice}.")
    {
        Platform = _connector.Platform,
    };
}

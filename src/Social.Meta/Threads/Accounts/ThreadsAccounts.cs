using Social.Accounts;

namespace Social.Meta;

/// <summary>Connects Threads profiles: by sign-in, by pasted tokens, or by the one in the configuration.</summary>
public sealed class ThreadsAccounts : IAccountConnector, IAccountDisconnector
{
    private readonly OAuthAccountConnector _connector;
    private readonly IAccountStore _accounts;
    private readonly ThreadsOptions _options;

    internal ThreadsAccounts(OAuthAccountConnector connector, IAccountStore accounts, ThreadsOptions options)
    {
        _connector = connector;
        _accounts = accounts;
        _options = options;
    }

    /// <inheritdoc/>
    public Task<ConnectionStart> BeginAsync(ConnectionRequest request, CancellationToken cancellationToken = default) => _connector.BeginAsync(request, cancellationToken);

    /// <inheritdoc/>
    public Task<ConnectionResult> CompleteAsync(ConnectionCallback callback, CancellationToken cancellationToken = default) => _connector.CompleteAsync(callback, cancellationToken);

    /// <inheritdoc/>
    public Task<ConnectionResult> ImportAsync(CredentialImport import, CancellationToken cancellationToken = default) => _connector.ImportAsync(import, cancellationToken);

    /// <inheritdoc/>
    public Task DisconnectAsync(AccountKey account, CancellationToken cancellationToken = default) => _connector.DisconnectAsync(account, cancellationToken);

    /// <inheritdoc/>
    public Task RevokeAsync(CredentialKey credential, CancellationToken cancellationToken = default) => _connector.RevokeAsync(credential, cancellationToken);

    /// <summary>Imports the user's long-lived token that the options name (<see cref="ThreadsOptions.AccessToken"/>), saves the account and returns it.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialAuthenticationException">No token is configured, or Threads refuses it.</exception>
    public async Task<ConnectedAccount> ImportConfiguredAsync(CancellationToken cancellationToken = default)
    {
        Secret token = Secret.FromString(_options.AccessToken) ?? throw new SocialAuthenticationException(
            SocialErrorCode.PlatformNotConnected, Remedy.FixConfiguration, "No access token is configured: set Social:Threads:AccessToken or THREADS_ACCESS_TOKEN.")
        { Platform = PlatformName.Threads };
        ConnectionResult result = await ImportAsync(new CredentialImport { Kind = CredentialKind.OAuth2, AccessToken = token }, cancellationToken).ConfigureAwait(false);
        await _accounts.SaveAsync(result.Candidates[0], cancellationToken).ConfigureAwait(false);
        return result.Candidates[0];
    }
}

using Social.Accounts;

namespace Social.Twitter;

/// <summary>Connects X accounts: OAuth 2.0 with PKCE, OAuth 1.0a, pasted tokens, or those in the configuration.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class TwitterAccounts : IAccountConnector, IAccountDisconnector
{
    private readonly OAuthAccountConnector _connector;
    private readonly IAccountStore _accounts;
    private readonly TwitterOptions _options;

    internal TwitterAccounts(OAuthAccountConnector connector, IAccountStore accounts, TwitterOptions options)
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

    /// <summary>Imports the user's token that the options name (<see cref="TwitterOptions.AccessToken"/>), saves the account and returns it.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialAuthenticationException">The options name no token, or X refused it.</exception>
    public async Task<ConnectedAccount> ImportConfiguredAsync(CancellationToken cancellationToken = default)
    {
        Secret token = Secret.FromString(_options.AccessToken) ?? throw new SocialAuthenticationException(
            SocialErrorCode.PlatformNotConnected, Remedy.FixConfiguration, "No access token is configured: set Social:Twitter:AccessToken or TWITTER_ACCESS_TOKEN, with AccessSecret for OAuth 1.0a or RefreshToken for OAuth 2.0.")
        {
            Platform = PlatformName.Twitter,
        };
        ConnectionResult result = await ImportAsync(
            new CredentialImport
            {
                Kind = _options.AccessSecret is null ? CredentialKind.OAuth2 : CredentialKind.OAuth1,
                AccessToken = token,
                TokenSecret = Secret.FromString(_options.AccessSecret),
                RefreshToken = _options.AccessSecret is null ? Secret.FromString(_options.RefreshToken) : null,
            },
            cancellationToken).ConfigureAwait(false);
        ConnectedAccount account = result.Candidates[0];
        await _accounts.SaveAsync(account, cancellationToken).ConfigureAwait(false);
        return account;
    }
}

using Social.Accounts;

namespace Social.YouTube;

/// <summary>Connects channels: Google's sign-in, pasted tokens, or those in the configuration.</summary>
/// <remarks>Thread-safe. The user chooses the channel at consent; several channels are several sign-ins.</remarks>
public sealed class YouTubeAccounts : IAccountConnector, IAccountDisconnector
{
    private readonly OAuthAccountConnector _connector;
    private readonly IAccountStore _accounts;
    private readonly YouTubeOptions _options;

    internal YouTubeAccounts(OAuthAccountConnector connector, IAccountStore accounts, YouTubeOptions options)
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

    /// <summary>Imports the user's token that the options name, saves the channel and returns it.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialAuthenticationException">The options name no token, or Google refused it.</exception>
    public async Task<ConnectedAccount> ImportConfiguredAsync(CancellationToken cancellationToken = default)
    {
        Secret token = Secret.FromString(_options.AccessToken) ?? throw new SocialAuthenticationException(
            SocialErrorCode.PlatformNotConnected, Remedy.FixConfiguration, "No access token is configured: set Social:YouTube:AccessToken or YOUTUBE_ACCESS_TOKEN, with RefreshToken for lasting access.")
        {
            Platform = PlatformName.YouTube,
        };
        ConnectionResult result = await ImportAsync(
            new CredentialImport { Kind = CredentialKind.OAuth2, AccessToken = token, RefreshToken = Secret.FromString(_options.RefreshToken) }, cancellationToken).ConfigureAwait(false);
        ConnectedAccount account = result.Candidates[0];
        await _accounts.SaveAsync(account, cancellationToken).ConfigureAwait(false);
        return account;
    }
}

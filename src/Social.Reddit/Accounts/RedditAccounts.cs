using Social.Accounts;
using Social.Auth;

namespace Social.Reddit;

/// <summary>Connects Reddit accounts: the consent page of a web or installed app, a script app's own account, pasted tokens, or those in the configuration.</summary>
/// <remarks>Thread-safe. A sign-in asks for a permanent grant: its refresh token lives until it is revoked and never changes.</remarks>
public sealed class RedditAccounts : IAccountConnector, IAccountDisconnector
{
    private readonly PlatformName _platform;
    private readonly OAuthAccountConnector _connector;
    private readonly IAccountStore _accounts;
    private readonly CredentialSource _credentials;
    private readonly ScriptTokens _scripts;
    private readonly RedditOptions _options;

    internal RedditAccounts(PlatformName platform, OAuthAccountConnector connector, IAccountStore accounts, CredentialSource credentials, ScriptTokens scripts, RedditOptions options)
    {
        _platform = platform;
        _connector = connector;
        _accounts = accounts;
        _credentials = credentials;
        _scripts = scripts;
        _options = options;
    }

    /// <summary>Gets the kind of a script app's token, <c>script</c>.</summary>
    public static CredentialKind ScriptKind => RedditAuthorization.Script;

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

    /// <summary>Connects a script app's own account with <see cref="RedditOptions.Username"/> and <see cref="RedditOptions.Password"/>, saves it and returns it. Its tokens are bought anew when they end.</summary>
    /// <param name="oneTimePassword">The second factor's code, or null; an account that needs one cannot renew its token by itself.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">The options lack the account, Reddit refused it, or the app is no script.</exception>
    public async Task<ConnectedAccount> ConnectScriptAsync(string? oneTimePassword = null, CancellationToken cancellationToken = default)
    {
        CredentialKey unnamed = new(new AppKey(_platform), CredentialKey.AppSubject, ScriptKind);
        Credential bought = await _scripts.BuyAsync(unnamed, null, oneTimePassword, cancellationToken).ConfigureAwait(false);
        ConnectionResult result = await ImportAsync(
            new CredentialImport { Kind = ScriptKind, AccessToken = bought.AccessToken, ExpiresAt = bought.ExpiresAt, Scopes = bought.Scopes }, cancellationToken).ConfigureAwait(false);

        // The connector takes a token without a refresh token for one that cannot be renewed; this one can.
        await _credentials.SaveAsync(bought with { Key = result.Credential }, cancellationToken).ConfigureAwait(false);
        return await SaveAsync(result, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Imports the user's token that the options name (<see cref="RedditOptions.AccessToken"/>), saves the account and returns it.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialAuthenticationException">The options name no token, or Reddit refused it.</exception>
    public async Task<ConnectedAccount> ImportConfiguredAsync(CancellationToken cancellationToken = default)
    {
        Secret token = Secret.FromString(_options.AccessToken) ?? throw new SocialAuthenticationException(
            SocialErrorCode.PlatformNotConnected, Remedy.FixConfiguration, "No access token is configured: set Social:Reddit:AccessToken or REDDIT_ACCESS_TOKEN, with RefreshToken.")
        {
            Platform = _platform,
        };
        ConnectionResult result = await ImportAsync(
            new CredentialImport { Kind = CredentialKind.OAuth2, AccessToken = token, RefreshToken = Secret.FromString(_options.RefreshToken) }, cancellationToken).ConfigureAwait(false);
        return await SaveAsync(result, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ConnectedAccount> SaveAsync(ConnectionResult result, CancellationToken cancellationToken)
    {
        ConnectedAccount account = result.Candidates[0];
        await _accounts.SaveAsync(account, cancellationToken).ConfigureAwait(false);
        return account;
    }
}

using Social.Accounts;
using Social.Auth;

namespace Social.Reddit;

/// <summary>Connects Reddit accounts: the consent page of a web or installed app, a script app's own account, pasted tokens, or those in the configuration.</summary>
/// <remarks>Thread-safe. A sign-in asks for a permanent grant: its refresh token lives until it is revoked and never changes.</remarks>
public sealed class RedditAccounts : OAuthAccounts
{
    private readonly PlatformName _platform;
    private readonly CredentialSource _credentials;
    private readonly ScriptTokens _scripts;
    private readonly RedditOptions _options;

    internal RedditAccounts(PlatformName platform, OAuthAccountConnector connector, CredentialSource credentials, ScriptTokens scripts, RedditOptions options)
        : base(connector)
    {
        _platform = platform;
        _credentials = credentials;
        _scripts = scripts;
        _options = options;
    }

    /// <summary>Gets the kind of a script app's token, <c>script</c>.</summary>
    public static CredentialKind ScriptKind => RedditAuthorization.Script;

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
        return await SaveAsync(result.Candidates[0], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Imports the user's token that the options name (<see cref="RedditOptions.AccessToken"/>), saves the account and returns it.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialAuthenticationException">The options name no token, or Reddit refused it.</exception>
    public async Task<ConnectedAccount> ImportConfiguredAsync(CancellationToken cancellationToken = default)
    {
        Secret token = RequireConfigured(_options.AccessToken, "set Social:Reddit:AccessToken or REDDIT_ACCESS_TOKEN, with RefreshToken");
        return await ImportAndSaveAsync(
            new CredentialImport { Kind = CredentialKind.OAuth2, AccessToken = token, RefreshToken = Secret.FromString(_options.RefreshToken) }, cancellationToken).ConfigureAwait(false);
    }
}

using Social.Accounts;

namespace Social.Twitter;

/// <summary>Connects X accounts: OAuth 2.0 with PKCE, OAuth 1.0a, pasted tokens, or those in the configuration.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class TwitterAccounts : OAuthAccounts
{
    private readonly TwitterOptions _options;

    internal TwitterAccounts(OAuthAccountConnector connector, TwitterOptions options)
        : base(connector)
    {
        _options = options;
    }

    /// <summary>Imports the user's token that the options name (<see cref="TwitterOptions.AccessToken"/>), saves the account and returns it.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialAuthenticationException">The options name no token, or X refused it.</exception>
    public async Task<ConnectedAccount> ImportConfiguredAsync(CancellationToken cancellationToken = default)
    {
        Secret token = RequireConfigured(_options.AccessToken, "set Social:Twitter:AccessToken or TWITTER_ACCESS_TOKEN, with AccessSecret for OAuth 1.0a or RefreshToken for OAuth 2.0");
        return await ImportAndSaveAsync(
            new CredentialImport
            {
                Kind = _options.AccessSecret is null ? CredentialKind.OAuth2 : CredentialKind.OAuth1,
                AccessToken = token,
                TokenSecret = Secret.FromString(_options.AccessSecret),
                RefreshToken = _options.AccessSecret is null ? Secret.FromString(_options.RefreshToken) : null,
            },
            cancellationToken).ConfigureAwait(false);
    }
}

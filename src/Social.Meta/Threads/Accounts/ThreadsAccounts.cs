using Social.Accounts;

namespace Social.Meta;

/// <summary>Connects Threads profiles: by sign-in, by pasted tokens, or by the one in the configuration.</summary>
public sealed class ThreadsAccounts : OAuthAccounts
{
    private readonly ThreadsOptions _options;

    internal ThreadsAccounts(OAuthAccountConnector connector, ThreadsOptions options)
        : base(connector)
    {
        _options = options;
    }

    /// <summary>Imports the user's long-lived token that the options name (<see cref="ThreadsOptions.AccessToken"/>), saves the account and returns it.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialAuthenticationException">No token is configured, or Threads refuses it.</exception>
    public async Task<ConnectedAccount> ImportConfiguredAsync(CancellationToken cancellationToken = default)
    {
        Secret token = RequireConfigured(_options.AccessToken, "set Social:Threads:AccessToken or THREADS_ACCESS_TOKEN");
        return await ImportAndSaveAsync(new CredentialImport { Kind = CredentialKind.OAuth2, AccessToken = token }, cancellationToken).ConfigureAwait(false);
    }
}

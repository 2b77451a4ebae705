using Social.Accounts;
using Social.Pipeline;

namespace Social.Google;

/// <summary>Connects locations: Google's sign-in, pasted tokens, or a service account; and lists the locations behind a grant.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class GoogleBusinessAccounts : OAuthAccounts, IAccountDirectory
{
    private readonly PlatformName _platform;
    private readonly ConnectorServices _services;
    private readonly BusinessDirectory _directory;
    private readonly GoogleServiceAccountIssuer _issuer;
    private readonly GoogleBusinessOptions _options;

    internal GoogleBusinessAccounts(PlatformName platform, OAuthAccountConnector connector, ConnectorServices services, BusinessDirectory directory, GoogleServiceAccountIssuer issuer, GoogleBusinessOptions options)
        : base(connector)
    {
        _platform = platform;
        _services = services;
        _directory = directory;
        _issuer = issuer;
        _options = options;
    }

    /// <summary>Revokes a grant. It ends the user's whole grant to the project, that of YouTube included.</summary>
    /// <inheritdoc/>
    public SocialPageable<ConnectedAccount> ListAccounts(CredentialKey credential) => new(async (token, size, ct) =>
    {
        SocialPageable<ConnectedAccount> locations = _directory.ListLocations(credential.App, (route, path) => new SocialCall(route, credential) { Path = path });
        await foreach (SocialPage<ConnectedAccount> page in locations.AsPages(token, size, ct).ConfigureAwait(false))
        {
            return page with { Items = [.. page.Items.Select(a => a with { Credentials = [credential], LoginKind = credential.Kind.Value })] };
        }

        throw new InvalidOperationException("A listing has at least one page.");
    });

    /// <summary>Lists the accounts behind a grant, which hold the locations.</summary>
    /// <param name="credential">The grant.</param>
    public SocialPageable<BusinessAccount> ListBusinessAccounts(CredentialKey credential) => new(async (token, _, ct) =>
    {
        AccountsPage page = await _directory.ReadAccountsAsync((route, path) => new SocialCall(route, credential) { Path = path }, token, ct).ConfigureAwait(false);
        return new SocialPage<BusinessAccount> { Items = [.. (page.Accounts ?? []).Select(BusinessDirectory.Read)], ContinuationToken = string.IsNullOrEmpty(page.NextPageToken) ? null : page.NextPageToken };
    });

    /// <summary>Imports the user's token that the options name (<see cref="GoogleOptions.AccessToken"/>), and returns the locations behind it to choose from.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialAuthenticationException">The options name no token, or Google refused it.</exception>
    public Task<ConnectionResult> ImportConfiguredAsync(CancellationToken cancellationToken = default)
    {
        Secret token = RequireConfigured(_options.AccessToken, "set Social:googlebusiness:AccessToken or GOOGLE_BUSINESS_ACCESS_TOKEN, with RefreshToken to keep it alive");
        return ImportAsync(new CredentialImport { Kind = CredentialKind.OAuth2, AccessToken = token, RefreshToken = Secret.FromString(_options.RefreshToken) }, cancellationToken);
    }

    /// <summary>Connects the service account that the options name (<see cref="GoogleOptions.ServiceAccountKey"/>), and returns the locations that invited it to choose from.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">The options name no service account, or Google refused it.</exception>
    public async Task<ConnectionResult> ConnectServiceAccountAsync(CancellationToken cancellationToken = default)
    {
        GoogleServiceAccount account = _options.FindServiceAccount() ?? throw new SocialException(
            SocialErrorCode.ConfigurationInvalid, Remedy.FixConfiguration, "No service account is configured: set ServiceAccountKey to the key file's text.");
        CredentialKey key = new(new AppKey(_platform), account.Email, CredentialKind.Service);
        Credential credential = await _issuer.IssueAsync(key, cancellationToken).ConfigureAwait(false);
        ConnectionResult result = await ImportAsync(
            new CredentialImport { Kind = CredentialKind.Service, AccessToken = credential.AccessToken, ExpiresAt = credential.ExpiresAt, Scopes = credential.Scopes, Subject = account.Email }, cancellationToken).ConfigureAwait(false);

        // An import cannot know that the service account signs its own tokens anew.
        await _services.Credentials.SaveAsync(credential, cancellationToken).ConfigureAwait(false);
        return result;
    }
}

using Social.Accounts;

namespace Social.LinkedIn;

/// <summary>Connects LinkedIn accounts: members by OAuth 2.0 or pasted tokens, and the organizations that they may post for.</summary>
/// <remarks>Thread-safe. One member's token serves the member and all organizations.</remarks>
public sealed class LinkedInAccounts : OAuthAccounts, IAccountDirectory
{
    private readonly OrganizationDirectory _organizations;
    private readonly TokenIntrospection _introspection;
    private readonly ICredentialStore _credentials;
    private readonly LinkedInOptions _options;

    internal LinkedInAccounts(
        OAuthAccountConnector connector, OrganizationDirectory organizations, TokenIntrospection introspection, ICredentialStore credentials, LinkedInOptions options)
        : base(connector)
    {
        _organizations = organizations;
        _introspection = introspection;
        _credentials = credentials;
        _options = options;
    }

    /// <summary>Lists the organizations that the credential's member may post for. It needs <c>rw_organization_admin</c> or <c>r_organization_admin</c>.</summary>
    /// <inheritdoc/>
    public SocialPageable<ConnectedAccount> ListAccounts(CredentialKey credential) => _organizations.List(credential);

    /// <summary>Asks LinkedIn about a saved token: whether it is good, its scopes, when it ends. Null when the credential or the app's secret is missing.</summary>
    /// <param name="credential">The credential.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">LinkedIn refused or could not be reached.</exception>
    public async Task<LinkedInToken?> IntrospectAsync(CredentialKey credential, CancellationToken cancellationToken = default) =>
        await _credentials.FindAsync(credential, cancellationToken).ConfigureAwait(false) is { } saved
            ? await _introspection.TryAskAsync(credential.App, saved.AccessToken, cancellationToken).ConfigureAwait(false)
            : null;

    /// <summary>Imports the member's token that the options name (<see cref="LinkedInOptions.AccessToken"/>), saves the member's account and returns it.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialAuthenticationException">The options name no token, or LinkedIn refused it.</exception>
    public async Task<ConnectedAccount> ImportConfiguredAsync(CancellationToken cancellationToken = default)
    {
        Secret token = RequireConfigured(_options.AccessToken, "set Social:LinkedIn:AccessToken or LINKEDIN_ACCESS_TOKEN");
        return await ImportAndSaveAsync(
            new CredentialImport { Kind = CredentialKind.OAuth2, AccessToken = token, RefreshToken = Secret.FromString(_options.RefreshToken) }, cancellationToken).ConfigureAwait(false);
    }
}

using Social.Accounts;
using Social.Pipeline;

namespace Social.Meta;

/// <summary>Connects Pages and the Instagram accounts that are linked to them: by Facebook Login or by pasted tokens, and lists what is behind a login.</summary>
/// <remarks>
/// Thread-safe. A user's token (<c>oauth2</c>), a system user's (<c>business</c>) and a Page's own (<c>page</c>) can be imported. Every Page acts with a token of its own (the kind <c>page</c>), which is derived from the login's and derived again when Meta refuses it. The Instagram account of a Page is a
/// candidate <c>instagram:{id}</c> that acts with the same token; it needs Instagram registered beside Facebook.
/// </remarks>
public sealed class FacebookAccounts : OAuthAccounts, IAccountDirectory
{
    private readonly ConnectorServices _services;
    private readonly MetaPages _pages;
    private readonly TokenInspector _inspector;
    private readonly FacebookOptions _options;

    internal FacebookAccounts(OAuthAccountConnector connector, ConnectorServices services, MetaPages pages, TokenInspector inspector, FacebookOptions options)
        : base(connector)
    {
        _services = services;
        _pages = pages;
        _inspector = inspector;
        _options = options;
    }

    /// <summary>Takes a login's whole grant back; of a Page's token nothing but our copy can be removed.</summary>
    /// <inheritdoc/>
    public override Task RevokeAsync(CredentialKey credential, CancellationToken cancellationToken = default) => base.RevokeAsync(credential, cancellationToken);

    /// <summary>Lists the Pages behind a login, each followed by its linked Instagram account, and saves the Pages' tokens, so that what is picked can act. With <c>business_management</c> the Pages of the login's businesses follow; one that is reached in several ways comes once.</summary>
    /// <inheritdoc/>
    public SocialPageable<ConnectedAccount> ListAccounts(CredentialKey credential) => new(async (token, size, ct) =>
    {
        Credential login = await _services.Credentials.GetAsync(credential, ct).ConfigureAwait(false);
        SocialPage<MetaPageData> page = await _pages.ReadAsync(
            (route, path) => new SocialCall(route, credential) { Path = path }, FacebookConnectorStrategy.WalksBusinesses(login.Scopes), token, size, ct).ConfigureAwait(false);
        List<ConnectedAccount> accounts = [];
        foreach (MetaPageData found in page.Items.Where(p => p is { Id.Length: > 0, AccessToken.Length: > 0 }))
        {
            await KeepAsync(PageCandidates.Derive(found, login, credential, _services.Time.GetUtcNow()), ct).ConfigureAwait(false);
            accounts.AddRange(PageCandidates.Of(credential.App, found, credential.Subject));
        }

        return new SocialPage<ConnectedAccount> { Items = accounts, ContinuationToken = page.ContinuationToken };
    });

    /// <summary>Asks Meta about a saved token: whether it is good, whose, its permissions, when it ends. Null when the credential or the app's secret is missing.</summary>
    /// <param name="credential">The credential.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Meta refused or could not be reached.</exception>
    public async Task<TokenInspection?> InspectAsync(CredentialKey credential, CancellationToken cancellationToken = default) =>
        await _services.CredentialStore.FindAsync(credential, cancellationToken).ConfigureAwait(false) is { } saved
            ? await _inspector.TryInspectAsync(credential.App, saved.AccessToken, cancellationToken).ConfigureAwait(false)
            : null;

    /// <summary>Imports the token that the options name (<see cref="FacebookOptions.AccessToken"/>) and returns what is behind it to choose from.</summary>
    /// <param name="kind">The kind: <c>page</c> for a Page's token, <c>oauth2</c> for a user's.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialAuthenticationException">No token is configured, or Facebook refuses it.</exception>
    public Task<ConnectionResult> ImportConfiguredAsync(CredentialKind kind, CancellationToken cancellationToken = default)
    {
        Secret token = RequireConfigured(_options.AccessToken, "set Social:Facebook:AccessToken or FACEBOOK_ACCESS_TOKEN");
        return ImportAsync(new CredentialImport { Kind = kind, AccessToken = token }, cancellationToken);
    }

    private async Task KeepAsync(Credential page, CancellationToken cancellationToken)
    {
        Credential? known = await _services.CredentialStore.FindAsync(page.Key, cancellationToken).ConfigureAwait(false);
        if (known is null || known.ReconnectReason is not null || !known.AccessToken.Equals(page.AccessToken) || known.Parent != page.Parent || !known.Scopes.SequenceEqual(page.Scopes))
        {
            await _services.Credentials.SaveAsync(page, cancellationToken).ConfigureAwait(false);
        }
    }
}

using Social.Accounts;
using Social.Auth;
using Social.Pipeline;

namespace Social.Meta;

/// <summary>What Facebook adds to connecting accounts: its sign-in, what a token is, and the Pages and Instagram accounts behind it.</summary>
internal sealed class FacebookConnectorStrategy(PlatformClient client, FacebookOptions options, MetaPages pages, TokenInspector inspector) : IConnectorStrategy, ICredentialRevoker
{
    /// <summary>How many Pages a sign-in gives; the directory lists all.</summary>
    public const int MaxPages = 1000;

    private static readonly SocialRoute Me = new("login.me", HttpMethod.Get, "/{}/me") { Credentials = [CredentialKind.OAuth2, CredentialKind.Business] };

    private static readonly SocialRoute Permissions = new("login.revoke", HttpMethod.Delete, "/{}/{}/permissions") { Credentials = [CredentialKind.OAuth2] };

    /// <inheritdoc/>
    public PlatformName Platform => client.Name;

    /// <inheritdoc/>
    public CredentialKind DefaultKind => CredentialKind.OAuth2;

    /// <inheritdoc/>
    public OAuth2Settings? FindOAuth2(AppKey app, CredentialKind kind) => kind == CredentialKind.OAuth2 ? FacebookLogin.OAuth2(options) : null;

    /// <inheritdoc/>
    public OAuth1Settings? FindOAuth1(AppKey app, CredentialKind kind) => null;

    /// <inheritdoc/>
    public async Task<ConnectionIdentity> IdentifyAsync(Credential credential, TokenAnswer? answer, CancellationToken cancellationToken)
    {
        TokenInspection? token = await inspector.TryInspectAsync(credential.Key.App, credential.AccessToken, cancellationToken).ConfigureAwait(false);
        if (token is not null)
        {
            Check(token, credential.Key.Kind);
        }

        return credential.Key.Kind == CredentialKind.Page
            ? await IdentifyPageAsync(credential, token, cancellationToken).ConfigureAwait(false)
            : await IdentifyUserAsync(credential, token, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes the user's whole grant back. A Page's token dies with the login that it is derived from, and has no grant of its own.</summary>
    /// <inheritdoc/>
    public async Task RevokeAsync(Credential credential, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(credential);
        if (credential.Key.Kind != CredentialKind.OAuth2)
        {
            return;
        }

        SocialCall call = new(Permissions, credential) { Path = RoutePath.Of(Permissions, options.Version, credential.Key.Subject).ToString() };
        await client.ChangeAsync(call, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ConnectionIdentity> IdentifyPageAsync(Credential credential, TokenInspection? token, CancellationToken cancellationToken)
    {
        MetaPageData page;
        try
        {
            page = await pages.ReadSelfAsync(credential, cancellationToken).ConfigureAwait(false);
        }
        catch (SocialApiException e) when (e.PlatformCode == "100" && token is null)
        {
            throw NotAPage(e);
        }

        if (page.Id is not { Length: > 0 } id)
        {
            throw Unnamed();
        }

        return new ConnectionIdentity
        {
            Subject = id, Candidates = [.. PageCandidates.Of(credential.Key.App, page, null)],
            GrantedScopes = token?.Scopes, ExpiresAt = token?.ExpiresAt, ReauthorizeBy = token?.DataAccessExpiresAt,
        };
    }

    private async Task<ConnectionIdentity> IdentifyUserAsync(Credential credential, TokenInspection? token, CancellationToken cancellationToken)
    {
        string path = RoutePath.Of(Me, options.Version).Add("fields", "id").ToString();
        string user = (await client.SendAsync(new SocialCall(Me, credential) { Path = path }, GraphJsonContext.Default.GraphId, cancellationToken).ConfigureAwait(false)).Value.Id ?? throw Unnamed();
        IReadOnlyList<string> granted = token?.Scopes
            ?? (credential.Key.Kind == CredentialKind.OAuth2 ? await inspector.ReadGrantedAsync(credential, cancellationToken).ConfigureAwait(false) : credential.Scopes);
        Credential login = credential with
        {
            Scopes = granted,
            ExpiresAt = token?.ExpiresAt ?? credential.ExpiresAt,
            ReauthorizeBy = token?.DataAccessExpiresAt ?? credential.ReauthorizeBy,
        };
        Dictionary<AccountKey, ConnectedAccount> candidates = [];
        List<Credential> derived = [];
        SocialPageable<MetaPageData> all = new((at, size, ct) => pages.ReadAsync((route, p) => new SocialCall(route, login) { Path = p }, WalksBusinesses(granted), at, size, ct));
        await foreach (MetaPageData page in all.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            // Without a token the user has no role on the Page.
            if (page is { Id.Length: > 0, AccessToken.Length: > 0 })
            {
                derived.Add(PageCandidates.Derive(page, login, null, client.Time.GetUtcNow()));
                foreach (ConnectedAccount account in PageCandidates.Of(credential.Key.App, page, user))
                {
                    candidates.TryAdd(account.Key, account);
                }
            }

            if (derived.Count == MaxPages)
            {
                break;
            }
        }

        return new ConnectionIdentity
        {
            Subject = user, Candidates = [.. candidates.Values], Derived = derived,
            GrantedScopes = granted.Count == 0 ? null : granted, ExpiresAt = login.ExpiresAt, ReauthorizeBy = login.ReauthorizeBy,
        };
    }

    /// <summary>Tells whether a login may see businesses.</summary>
    public static bool WalksBusinesses(IReadOnlyList<string> granted) => granted.Contains(FacebookScopes.BusinessManagement, StringComparer.Ordinal);

    private void Check(TokenInspection token, CredentialKind kind)
    {
        if (!token.IsValid)
        {
            throw new SocialAuthenticationException(SocialErrorCode.AuthenticationExpired, Remedy.Reconnect, "Meta says that the token is no longer good.") { Platform = Platform };
        }

        if (token.AppId is { } app && options.AppId is { Length: > 0 } own && app != own)
        {
            throw new SocialAuthenticationException(SocialErrorCode.ConfigurationInvalid, Remedy.FixConfiguration, $"The token was given to the app {app}, and the options name {own}.") { Platform = Platform };
        }

        bool isPage = string.Equals(token.Type, "PAGE", StringComparison.OrdinalIgnoreCase);
        if (kind == CredentialKind.Page && token.Type is not null && !isPage)
        {
            throw NotAPage(null);
        }

        if (kind != CredentialKind.Page && isPage)
        {
            throw new SocialAuthenticationException(SocialErrorCode.ConfigurationInvalid, Remedy.FixConfiguration, $"The token is a Page's: import it with the kind '{CredentialKind.Page}'.") { Platform = Platform };
        }
    }

    private SocialAuthenticationException NotAPage(Exception? cause) =>
        new(SocialErrorCode.ConfigurationInvalid, Remedy.FixConfiguration, $"The token is a user's, and a Page's is needed: import it with the kind '{CredentialKind.OAuth2}' and connect the Page that it lists.", cause) { Platform = Platform };

    private SocialApiException Unnamed() => new(SocialErrorCode.PlatformError, Remedy.Retry, "Facebook did not say whose the token is.") { Platform = Platform, Operation = Me.Name };
}

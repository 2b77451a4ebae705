using Social.Accounts;
using Social.Pipeline;

namespace Social.Meta;

/// <summary>Connects professional accounts of Instagram: by Instagram Login, by pasted tokens, or by the one in the configuration; and lists those behind a login.</summary>
/// <remarks>
/// Thread-safe. Accounts that are linked to Facebook Pages are connected through Facebook (<see cref="FacebookAccounts"/>): they act with their Page's token, and Instagram and Facebook are registered
/// side by side. One account may be connected both ways; then the Page's token is used where it may.
/// </remarks>
public sealed class InstagramAccounts : IAccountConnector, IAccountDisconnector, IAccountDirectory
{
    private readonly OAuthAccountConnector _connector;
    private readonly PlatformClient _client;
    private readonly IAccountStore _accounts;
    private readonly Func<IAccountConnectors> _connectors;
    private readonly InstagramOptions _options;

    internal InstagramAccounts(OAuthAccountConnector connector, PlatformClient client, IAccountStore accounts, Func<IAccountConnectors> connectors, InstagramOptions options)
    {
        _connector = connector;
        _client = client;
        _accounts = accounts;
        _connectors = connectors;
        _options = options;
    }

    /// <inheritdoc/>
    public Task<ConnectionStart> BeginAsync(ConnectionRequest request, CancellationToken cancellationToken = default) => _connector.BeginAsync(request, cancellationToken);

    /// <inheritdoc/>
    public Task<ConnectionResult> CompleteAsync(ConnectionCallback callback, CancellationToken cancellationToken = default) => _connector.CompleteAsync(callback, cancellationToken);

    /// <summary>Imports an account's own token (<c>oauth2</c>) or the token of the Page it is linked to (<c>page</c>). The latter is sent without the proof of the app's secret; apps that demand it import through Facebook.</summary>
    /// <inheritdoc/>
    public Task<ConnectionResult> ImportAsync(CredentialImport import, CancellationToken cancellationToken = default) => _connector.ImportAsync(import, cancellationToken);

    /// <inheritdoc/>
    public Task DisconnectAsync(AccountKey account, CancellationToken cancellationToken = default) => _connector.DisconnectAsync(account, cancellationToken);

    /// <inheritdoc/>
    public Task RevokeAsync(CredentialKey credential, CancellationToken cancellationToken = default) => _connector.RevokeAsync(credential, cancellationToken);

    /// <summary>Lists the accounts behind a login: those linked to the Pages of a Facebook login, or the one of Instagram's own.</summary>
    /// <inheritdoc/>
    public SocialPageable<ConnectedAccount> ListAccounts(CredentialKey credential)
    {
        if (credential.App.Platform == _client.Name)
        {
            return new SocialPageable<ConnectedAccount>(async (_, _, ct) => new SocialPage<ConnectedAccount> { Items = await OwnAsync(credential, ct).ConfigureAwait(false) });
        }

        return new SocialPageable<ConnectedAccount>(async (token, size, ct) =>
        {
            IAccountDirectory directory = _connectors().Get(credential.App.Platform) as IAccountDirectory ?? throw new SocialApiException(
                SocialErrorCode.Unsupported, Remedy.FixConfiguration, $"'{credential.App.Platform}' lists no accounts of Instagram.") { Platform = _client.Name };
            await foreach (SocialPage<ConnectedAccount> page in directory.ListAccounts(credential).AsPages(token, size, ct).ConfigureAwait(false))
            {
                return page with { Items = [.. page.Items.Where(a => a.Key.Platform == _client.Name)] };
            }

            return new SocialPage<ConnectedAccount> { Items = [] };
        });
    }

    /// <summary>Imports the token that the options name (<see cref="InstagramOptions.AccessToken"/>, else <see cref="InstagramOptions.PageAccessToken"/>), saves the account and returns it.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialAuthenticationException">No token is configured, or Meta refuses it.</exception>
    public async Task<ConnectedAccount> ImportConfiguredAsync(CancellationToken cancellationToken = default)
    {
        CredentialImport import = Secret.FromString(_options.AccessToken) is { } own ? new CredentialImport { Kind = CredentialKind.OAuth2, AccessToken = own }
            : Secret.FromString(_options.PageAccessToken) is { } page ? new CredentialImport { Kind = CredentialKind.Page, AccessToken = page }
            : throw new SocialAuthenticationException(
                SocialErrorCode.PlatformNotConnected, Remedy.FixConfiguration, "No access token is configured: set Social:Instagram:AccessToken or INSTAGRAM_ACCESS_TOKEN, or a Page's token as PageAccessToken.")
            {
                Platform = PlatformName.Instagram,
            };
        ConnectionResult result = await ImportAsync(import, cancellationToken).ConfigureAwait(false);
        await _accounts.SaveAsync(result.Candidates[0], cancellationToken).ConfigureAwait(false);
        return result.Candidates[0];
    }

    private async Task<IReadOnlyList<ConnectedAccount>> OwnAsync(CredentialKey credential, CancellationToken cancellationToken)
    {
        string path = RoutePath.Of(InstagramProfiles.Me, _options.Version).Add("fields", "user_id,username,name").ToString();
        InstagramProfileData answer = (await _client.SendAsync(
            new SocialCall(InstagramProfiles.Me, credential) { Path = path }, InstagramJsonContext.Default.InstagramProfileData, cancellationToken).ConfigureAwait(false)).Value;
        InstagramProfileData me = answer.Data is { Count: > 0 } list ? list[0] : answer;
        return me.UserId is not { } id ? [] :
        [
            new ConnectedAccount
            {
                Key = new AccountKey(_client.Name, id, credential.App.Tenant, credential.App.Name), Handle = me.Username, DisplayName = me.Name, LoginKind = credential.Kind.Value, Credentials = [credential],
            },
        ];
    }
}

using Social.Accounts;
using Social.Pipeline;

namespace Social.Meta;

/// <summary>Connects professional accounts of Instagram: by Instagram Login, by pasted tokens, or by the one in the configuration; and lists those behind a login.</summary>
/// <remarks>
/// Thread-safe. Accounts that are linked to Facebook Pages are connected through Facebook (<see cref="FacebookAccounts"/>): they act with their Page's token, and Instagram and Facebook are registered
/// side by side. One account may be connected both ways; then the Page's token is used where it may. Importing takes an account's own token (<c>oauth2</c>) or the token of the Page it is linked to
/// (<c>page</c>); the latter is sent without the proof of the app's secret, so that apps that demand it import through Facebook.
/// </remarks>
public sealed class InstagramAccounts : OAuthAccounts, IAccountDirectory
{
    private readonly PlatformClient _client;
    private readonly Func<IAccountConnectors> _connectors;
    private readonly InstagramOptions _options;

    internal InstagramAccounts(OAuthAccountConnector connector, PlatformClient client, Func<IAccountConnectors> connectors, InstagramOptions options)
        : base(connector)
    {
        _client = client;
        _connectors = connectors;
        _options = options;
    }

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
                SocialErrorCode.Unsupported, Remedy.FixConfiguration, $"'{credential.App.Platform}' lists no accounts of Instagram.")
            { Platform = _client.Name };
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
        bool isOwn = !string.IsNullOrEmpty(_options.AccessToken);
        Secret token = RequireConfigured(
            isOwn ? _options.AccessToken : _options.PageAccessToken, "set Social:Instagram:AccessToken or INSTAGRAM_ACCESS_TOKEN, or a Page's token as PageAccessToken or INSTAGRAM_PAGE_ACCESS_TOKEN");
        return await ImportAndSaveAsync(new CredentialImport { Kind = isOwn ? CredentialKind.OAuth2 : CredentialKind.Page, AccessToken = token }, cancellationToken).ConfigureAwait(false);
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

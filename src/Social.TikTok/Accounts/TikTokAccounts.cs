using Social.Accounts;

namespace Social.TikTok;

/// <summary>Connects TikTok accounts: Login Kit, the API for Business, pasted tokens, or those in the configuration.</summary>
/// <remarks>
/// Thread-safe. Login Kit is the default. For TikTok accounts of businesses ask with <see cref="BusinessAppKey"/> and <see cref="CredentialKind.Business"/>, for advertisers with
/// <see cref="BusinessAppKey"/> and <see cref="AdsKind"/>.
/// </remarks>
public sealed class TikTokAccounts : IAccountConnector, IAccountDisconnector
{
    /// <summary>The name of the app of the API for Business: its accounts are <c>tiktok+business:…</c>.</summary>
    public const string BusinessApp = "business";

    private readonly OAuthAccountConnector _connector;
    private readonly IAccountStore _accounts;
    private readonly TikTokOptions _options;

    internal TikTokAccounts(OAuthAccountConnector connector, IAccountStore accounts, TikTokOptions options)
    {
        _connector = connector;
        _accounts = accounts;
        _options = options;
    }

    /// <summary>Gets the kind of an advertiser's token, <c>ads</c>.</summary>
    public static CredentialKind AdsKind => TikTokAuthorization.Ads;

    /// <summary>Gets the app of the API for Business.</summary>
    public static AppKey BusinessAppKey { get; } = new(PlatformName.TikTok, Name: BusinessApp);

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

    /// <summary>Imports the user's token that the options name (<see cref="TikTokOptions.AccessToken"/>), saves the account and returns it.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialAuthenticationException">The options name no token, or TikTok refused it.</exception>
    public async Task<ConnectedAccount> ImportConfiguredAsync(CancellationToken cancellationToken = default)
    {
        Secret token = Secret.FromString(_options.AccessToken) ?? throw new SocialAuthenticationException(
            SocialErrorCode.PlatformNotConnected, Remedy.FixConfiguration, "No access token is configured: set Social:TikTok:AccessToken or TIKTOK_ACCESS_TOKEN, with RefreshToken.")
        {
            Platform = PlatformName.TikTok,
        };
        ConnectionResult result = await ImportAsync(
            new CredentialImport { Kind = CredentialKind.OAuth2, AccessToken = token, RefreshToken = Secret.FromString(_options.RefreshToken) }, cancellationToken).ConfigureAwait(false);
        ConnectedAccount account = result.Candidates[0];
        await _accounts.SaveAsync(account, cancellationToken).ConfigureAwait(false);
        return account;
    }
}

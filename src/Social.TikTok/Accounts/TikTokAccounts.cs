using Social.Accounts;

namespace Social.TikTok;

/// <summary>Connects TikTok accounts: Login Kit, the API for Business, pasted tokens, or those in the configuration.</summary>
/// <remarks>
/// Thread-safe. Login Kit is the default. For TikTok accounts of businesses ask with <see cref="BusinessAppKey"/> and <see cref="CredentialKind.Business"/>, for advertisers with
/// <see cref="BusinessAppKey"/> and <see cref="AdsKind"/>.
/// </remarks>
public sealed class TikTokAccounts : OAuthAccounts
{
    /// <summary>The name of the app of the API for Business: its accounts are <c>tiktok+business:…</c>.</summary>
    public const string BusinessApp = "business";

    private readonly TikTokOptions _options;

    internal TikTokAccounts(OAuthAccountConnector connector, TikTokOptions options)
        : base(connector)
    {
        _options = options;
    }

    /// <summary>Gets the kind of an advertiser's token, <c>ads</c>.</summary>
    public static CredentialKind AdsKind => TikTokAuthorization.Ads;

    /// <summary>Gets the app of the API for Business.</summary>
    public static AppKey BusinessAppKey { get; } = new(PlatformName.TikTok, Name: BusinessApp);

    /// <summary>Imports the user's token that the options name (<see cref="TikTokOptions.AccessToken"/>), saves the account and returns it.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialAuthenticationException">The options name no token, or TikTok refused it.</exception>
    public async Task<ConnectedAccount> ImportConfiguredAsync(CancellationToken cancellationToken = default)
    {
        Secret token = RequireConfigured(_options.AccessToken, "set Social:TikTok:AccessToken or TIKTOK_ACCESS_TOKEN, with RefreshToken");
        return await ImportAndSaveAsync(
            new CredentialImport { Kind = CredentialKind.OAuth2, AccessToken = token, RefreshToken = Secret.FromString(_options.RefreshToken) }, cancellationToken).ConfigureAwait(false);
    }
}

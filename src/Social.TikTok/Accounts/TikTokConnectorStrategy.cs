using System.Text.Json;
using Social.Accounts;
using Social.Auth;
using Social.Pipeline;

namespace Social.TikTok;

/// <summary>What TikTok adds to connecting an account: its endpoints, and whose a token is.</summary>
internal sealed class TikTokConnectorStrategy(PlatformClient client, TikTokOptions options, IAppCredentials apps) : IConnectorStrategy
{
    /// <inheritdoc/>
    public PlatformName Platform => client.Name;

    /// <inheritdoc/>
    public CredentialKind DefaultKind => CredentialKind.OAuth2;

    /// <inheritdoc/>
    public OAuth2Settings? FindOAuth2(AppKey app, CredentialKind kind) =>
        kind == CredentialKind.OAuth2 || kind == CredentialKind.App ? TikTokAuthorization.LoginKit(options)
        : kind == CredentialKind.Business ? TikTokAuthorization.Business(options)
        : kind == TikTokAuthorization.Ads ? TikTokAuthorization.Advertisers(options)
        : null;

    /// <inheritdoc/>
    public OAuth1Settings? FindOAuth1(AppKey app, CredentialKind kind) => null;

    /// <inheritdoc/>
    public async Task<ConnectionIdentity> IdentifyAsync(Credential credential, TokenAnswer? answer, CancellationToken cancellationToken)
    {
        CredentialKind kind = credential.Key.Kind;
        if (kind == CredentialKind.App)
        {
            return new ConnectionIdentity { Subject = CredentialKey.AppSubject, Candidates = [] };
        }

        if (kind == CredentialKind.Business)
        {
            string openId = answer?.Members.GetValueOrDefault("open_id") ?? await CreatorOfAsync(credential, cancellationToken).ConfigureAwait(false);
            return new ConnectionIdentity { Subject = openId, Candidates = [Account(credential, openId)] };
        }

        return kind == TikTokAuthorization.Ads
            ? await AdvertisersOfAsync(credential, cancellationToken).ConfigureAwait(false)
            : await UserOfAsync(credential, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ConnectionIdentity> UserOfAsync(Credential credential, CancellationToken cancellationToken)
    {
        // A field whose scope was not granted is refused with all the others, so only those that may be asked for are.
        bool hasProfile = credential.Scopes.Contains(TikTokScopes.UserInfoProfile, StringComparer.Ordinal);
        string path = RoutePath.Of(UserRoutes.Info).Add("fields", hasProfile ? "open_id,display_name,username" : "open_id,display_name").ToString();
        SocialAnswer<TikTokEnvelope<UserInfoData>> answer =
            await client.SendAsync(new SocialCall(UserRoutes.Info, credential) { Path = path }, TikTokJsonContext.Default.TikTokEnvelopeUserInfoData, cancellationToken).ConfigureAwait(false);
        UserData user = answer.Value.Data?.User is { OpenId.Length: > 0 } data ? data : throw TikTokAnswers.Empty(client, UserRoutes.Info, default, answer.Status);
        return new ConnectionIdentity
        {
            Subject = user.OpenId,
            Candidates = [Account(credential, user.OpenId) with { Handle = user.Username, DisplayName = user.DisplayName }],
        };
    }

    private async Task<string> CreatorOfAsync(Credential credential, CancellationToken cancellationToken)
    {
        Dictionary<string, string> body = new()
        {
            ["app_id"] = (await AppOfAsync(credential, cancellationToken).ConfigureAwait(false)).ClientId ?? string.Empty,
            ["access_token"] = credential.AccessToken.Reveal(),
        };
        SocialCall call = new(BusinessRoutes.TokenInfo, credential) { Json = JsonSerializer.SerializeToUtf8Bytes(body, TikTokJsonContext.Default.DictionaryStringString) };
        SocialAnswer<BusinessEnvelope<TokenInfoData>> answer = await client.SendAsync(call, TikTokJsonContext.Default.BusinessEnvelopeTokenInfoData, cancellationToken).ConfigureAwait(false);
        return answer.Value.Data?.CreatorId is { Length: > 0 } id ? id : throw TikTokAnswers.Empty(client, BusinessRoutes.TokenInfo, default, answer.Status);
    }

    private async Task<ConnectionIdentity> AdvertisersOfAsync(Credential credential, CancellationToken cancellationToken)
    {
        AppCredentials app = await AppOfAsync(credential, cancellationToken).ConfigureAwait(false);
        string path = RoutePath.Of(BusinessRoutes.Advertisers).Add("app_id", app.ClientId).Add("secret", app.ClientSecret?.Reveal()).ToString();
        SocialAnswer<BusinessEnvelope<BusinessPageData<AdvertiserData>>> answer =
            await client.SendAsync(new SocialCall(BusinessRoutes.Advertisers, credential) { Path = path }, TikTokJsonContext.Default.BusinessEnvelopeBusinessPageDataAdvertiserData, cancellationToken).ConfigureAwait(false);
        AdvertiserData[] advertisers = [.. answer.Value.Data?.List ?? []];
        string subject = advertisers.Length > 0 ? advertisers[0].AdvertiserId : throw TikTokAnswers.Empty(client, BusinessRoutes.Advertisers, default, answer.Status);
        return new ConnectionIdentity
        {
            Subject = subject,
            Candidates = [.. advertisers.Select(a => Account(credential, a.AdvertiserId) with { DisplayName = a.AdvertiserName })],
        };
    }

    /// <summary>The keys of the app that the token is of: a tenant may have its own.</summary>
    private async ValueTask<AppCredentials> AppOfAsync(Credential credential, CancellationToken cancellationToken) =>
        await apps.FindAsync(credential.Key.App, cancellationToken).ConfigureAwait(false) ?? throw new SocialAuthenticationException(
            SocialErrorCode.ConfigurationInvalid, Remedy.FixConfiguration, "The app's id and secret are missing, with which TikTok tells whose a token is: set Social:TikTok:Business or TIKTOK_BUSINESS_APP_ID and TIKTOK_BUSINESS_SECRET.")
        {
            Platform = client.Name,
        };

    private ConnectedAccount Account(Credential credential, string id) => new()
    {
        Key = new AccountKey(client.Name, id, credential.Key.App.Tenant, credential.Key.App.Name),
        LoginKind = credential.Key.Kind.Value,
    };
}

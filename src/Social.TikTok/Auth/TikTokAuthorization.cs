using System.Globalization;
using System.Text.Json;
using Social.Auth;
using Social.Pipeline;

namespace Social.TikTok;

/// <summary>How TikTok does OAuth 2.0, as data: Login Kit, and the two sign-ins of the API for Business.</summary>
/// <remarks>Follows TikTok for Developers, "Login Kit" and "Manage user access tokens", November 2026, and API for Business v1.3, "Authentication".</remarks>
internal static class TikTokAuthorization
{
    /// <summary>The kind of an advertiser's token, which does not end.</summary>
    public static readonly CredentialKind Ads = new("ads");

    public static readonly IReadOnlyList<string> BusinessScopes =
    [
        "user.info.basic", "user.info.username", "user.info.stats", "user.account.type", "user.insights", "video.list", "video.insights", "video.publish", "comment.list", "comment.list.manage",
    ];

    public static OAuth2Settings LoginKit(TikTokOptions options)
    {
        IReadOnlyDictionary<string, string> hosts = options.GetHosts();
        return new OAuth2Settings
        {
            AuthorizationEndpoint = At(hosts[TikTokOptions.AuthorizationHostName], "/v2/auth/authorize/"),
            TokenEndpoint = At(hosts[HostNames.Token], "/v2/oauth/token/"),
            RevocationEndpoint = At(hosts[HostNames.Token], "/v2/oauth/revoke/"),
            RevokesAccessToken = true,
            ClientIdParameter = "client_key",
            ScopeSeparator = ",",
            DefaultScopes = TikTokScopes.Default,
            ForcePromptParameters = new Dictionary<string, string> { ["disable_auto_auth"] = "1" },
            CodeChallenge = options.Pkce switch { TikTokPkce.Hex => Pkce.S256Hex, TikTokPkce.Standard => Pkce.S256, _ => null },
            Lifetime = TokenLifetime.RefreshToken,
        };
    }

    /// <summary>TikTok accounts of businesses: the same page, and token calls that are JSON.</summary>
    public static OAuth2Settings Business(TikTokOptions options)
    {
        IReadOnlyDictionary<string, string> hosts = options.GetHosts();
        string host = hosts[TikTokOptions.BusinessHostName];
        return Json(new OAuth2Settings
        {
            AuthorizationEndpoint = At(hosts[TikTokOptions.AuthorizationHostName], "/v2/auth/authorize/"),
            TokenEndpoint = At(host, "/open_api/v1.3/tt_user/oauth2/token/"),
            RefreshEndpoint = At(host, "/open_api/v1.3/tt_user/oauth2/refresh_token/"),
            RevocationEndpoint = At(host, "/open_api/v1.3/tt_user/oauth2/revoke/"),
            RevocationTokenParameter = "access_token",
            RevokesAccessToken = true,
            AuthorizationClientIdParameter = "client_key",
            ScopeSeparator = ",",
            DefaultScopes = BusinessScopes,
            Lifetime = TokenLifetime.RefreshToken,
        });
    }

    /// <summary>Advertisers: a page of its own, and a token that does not end.</summary>
    public static OAuth2Settings Advertisers(TikTokOptions options)
    {
        string host = options.GetHosts()[TikTokOptions.BusinessHostName];
        return Json(new OAuth2Settings
        {
            AuthorizationEndpoint = At(host, "/portal/auth"),
            TokenEndpoint = At(host, "/open_api/v1.3/oauth2/access_token/"),
            ClientIdParameter = "app_id",
            ClientSecretParameter = "secret",
            Lifetime = TokenLifetime.NeverExpires,
        });
    }

    private static OAuth2Settings Json(OAuth2Settings settings) => settings with
    {
        SendsJson = true,
        CodeParameter = "auth_code",
        CodeChallenge = null,
        ReadError = static answer => answer.TryGetProperty("code", out JsonElement code) && code.ValueKind == JsonValueKind.Number && code.TryGetInt32(out int number) && number != 0
            ? (number.ToString(CultureInfo.InvariantCulture), answer.TryGetProperty("message", out JsonElement message) && message.ValueKind == JsonValueKind.String ? message.GetString() : null)
            : null,
        ClassifyError = static error => int.TryParse(error.Code, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number switch
            {
                40103 or 40107 or 40110 => TokenFailure.Reconnect,
                40100 or 40132 or 61000 => TokenFailure.RateLimit,
                >= 50000 => TokenFailure.Unavailable,
                40000 or 40002 when error.Call is TokenCall.Refresh => TokenFailure.Reconnect,
                40001 or 40003 or 40118 or 40130 => TokenFailure.Permission,
                _ => TokenFailure.Configuration,
            }
            : null,
    };

    private static Uri At(string host, string path) => new(new Uri(host, UriKind.Absolute), path);
}

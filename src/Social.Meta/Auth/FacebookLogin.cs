using Social.Auth;
using Social.Pipeline;

namespace Social.Meta;

/// <summary>How Facebook does OAuth 2.0: a code buys an hour or two, which buy 60 days. No refresh token exists.</summary>
/// <remarks>Follows developers.facebook.com, "Manually Build a Login Flow" and "Long-Lived Access Tokens".</remarks>
internal static class FacebookLogin
{
    private const string ExchangeGrant = "fb_exchange_token";

    public static OAuth2Settings OAuth2(FacebookOptions options)
    {
        IReadOnlyDictionary<string, string> hosts = options.GetHosts();
        Uri tokens = At(hosts[HostNames.Token], $"/{options.Version}/oauth/access_token");
        TokenExchange exchange = new(tokens, ExchangeGrant, ExchangeGrant) { SendsClientId = true, SendsClientSecret = true };
        bool isForBusiness = !string.IsNullOrEmpty(options.LoginConfigurationId);
        return new OAuth2Settings
        {
            AuthorizationEndpoint = At(hosts[FacebookOptions.AuthorizationHostName], $"/{options.Version}/dialog/oauth"),
            TokenEndpoint = tokens,
            ClientAuthentication = ClientAuthentication.Body,
            ScopeSeparator = ",",
            DefaultScopes = isForBusiness ? [] : [.. options.Scopes],
            CodeChallenge = null,
            AuthorizationParameters = isForBusiness ? new Dictionary<string, string> { ["config_id"] = options.LoginConfigurationId! } : new Dictionary<string, string>(),
            ForcePromptParameters = new Dictionary<string, string> { ["auth_type"] = "rerequest" },

            // A long-lived token is exchanged for another while it is good; where Meta gives no later end, the one in hand serves until its own.
            Lifetime = TokenLifetime.SelfRenewing,
            LongLivedExchange = exchange,
            Renewal = exchange,
        };
    }

    private static Uri At(string host, string path) => new(new Uri(host, UriKind.Absolute), path);
}

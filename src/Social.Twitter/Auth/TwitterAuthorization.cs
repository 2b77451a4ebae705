using Social.Auth;
using Social.Pipeline;

namespace Social.Twitter;

/// <summary>How X does OAuth 2.0 and OAuth 1.0a, as data.</summary>
/// <remarks>Follows docs.x.com, "OAuth 2.0 Authorization Code Flow with PKCE", "OAuth 1.0a" and "App-only".</remarks>
internal static class TwitterAuthorization
{
    public static OAuth2Settings OAuth2(TwitterOptions options) => OAuth2(options.GetHosts());

    public static OAuth1Settings OAuth1(TwitterOptions options) => OAuth1(options.GetHosts());

    private static OAuth2Settings OAuth2(IReadOnlyDictionary<string, string> hosts) => new()
    {
        AuthorizationEndpoint = At(hosts[TwitterOptions.AuthorizationHostName], "/i/oauth2/authorize"),
        TokenEndpoint = At(hosts[HostNames.Token], "/2/oauth2/token"),
        ClientCredentialsEndpoint = At(hosts[HostNames.Token], "/oauth2/token"), // not /2: another endpoint, with the consumer key
        ClientCredentialsUseConsumerKey = true,
        RevocationEndpoint = At(hosts[HostNames.Token], "/2/oauth2/revoke"),
        RevocationSendsTypeHint = true,
        ClientAuthentication = ClientAuthentication.Basic,
        DefaultScopes = TwitterScopes.Default,
        LastingAccess = TwitterScopes.OfflineAccess,
        Lifetime = TokenLifetime.RefreshToken,
    };

    private static OAuth1Settings OAuth1(IReadOnlyDictionary<string, string> hosts) => new()
    {
        RequestTokenEndpoint = At(hosts[HostNames.Token], "/oauth/request_token"),
        AuthorizationEndpoint = At(hosts[HostNames.Token], "/oauth/authorize"),
        AccessTokenEndpoint = At(hosts[HostNames.Token], "/oauth/access_token"),
        InvalidationEndpoint = At(hosts[HostNames.Token], "/1.1/oauth/invalidate_token"),
        ForcePromptParameters = new Dictionary<string, string> { ["force_login"] = "true" },
    };

    private static Uri At(string host, string path) => new(new Uri(host, UriKind.Absolute), path);
}

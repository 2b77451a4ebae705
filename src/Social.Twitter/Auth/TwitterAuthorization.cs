using Social.Auth;

namespace Social.Twitter;

/// <summary>How X does OAuth 2.0 and OAuth 1.0a, as data.</summary>
/// <remarks>Follows docs.x.com, "OAuth 2.0 Authorization Code Flow with PKCE", "OAuth 1.0a" and "App-only".</remarks>
internal static class TwitterAuthorization
{
    public static OAuth2Settings OAuth2(TwitterOptions options) => new()
    {
        AuthorizationEndpoint = At(options.AuthorizationHost, "/i/oauth2/authorize"),
        TokenEndpoint = At(options.TokenHost, "/2/oauth2/token"),
        ClientCredentialsEndpoint = At(options.TokenHost, "/oauth2/token"), // not /2: another endpoint, with the consumer key
        ClientCredentialsUseConsumerKey = true,
        RevocationEndpoint = At(options.TokenHost, "/2/oauth2/revoke"),
        RevocationSendsTypeHint = true,
        ClientAuthentication = ClientAuthentication.Basic,
        DefaultScopes = TwitterScopes.Default,
        LastingAccess = TwitterScopes.OfflineAccess,
        Lifetime = TokenLifetime.RefreshToken,
    };

    public static OAuth1Settings OAuth1(TwitterOptions options) => new()
    {
        RequestTokenEndpoint = At(options.TokenHost, "/oauth/request_token"),
        AuthorizationEndpoint = At(options.TokenHost, "/oauth/authorize"),
        AccessTokenEndpoint = At(options.TokenHost, "/oauth/access_token"),
        InvalidationEndpoint = At(options.TokenHost, "/1.1/oauth/invalidate_token"),
        ForcePromptParameters = new Dictionary<string, string> { ["force_login"] = "true" },
    };

    private static Uri At(string host, string path) => new(new Uri(host, UriKind.Absolute), path);
}

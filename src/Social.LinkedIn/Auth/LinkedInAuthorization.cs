using Social.Auth;
using Social.Pipeline;

namespace Social.LinkedIn;

/// <summary>How LinkedIn does OAuth 2.0, as data.</summary>
/// <remarks>
/// Follows LinkedIn's "Authorization Code Flow" and "Programmatic refresh tokens". Scopes go out with spaces and come back with commas. A refresh does not
/// move the refresh token's end: what it still lives comes with each answer.
/// </remarks>
internal static class LinkedInAuthorization
{
    public static OAuth2Settings OAuth2(LinkedInOptions options)
    {
        IReadOnlyDictionary<string, string> hosts = options.GetHosts();
        return new OAuth2Settings
        {
            AuthorizationEndpoint = At(hosts[LinkedInOptions.AuthorizationHostName], "/oauth/v2/authorization"),
            TokenEndpoint = At(hosts[HostNames.Token], "/oauth/v2/accessToken"),
            RevocationEndpoint = At(hosts[HostNames.Token], "/oauth/v2/revoke"),
            ClientAuthentication = ClientAuthentication.Body,
            DefaultScopes = LinkedInScopes.Default,
            CodeChallenge = null, // LinkedIn knows PKCE for native apps alone
            Lifetime = TokenLifetime.RefreshToken,
        };
    }

    public static Uri Introspection(LinkedInOptions options) => At(options.GetHosts()[HostNames.Token], "/oauth/v2/introspectToken");

    private static Uri At(string host, string path) => new(new Uri(host, UriKind.Absolute), path);
}

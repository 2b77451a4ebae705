using Social.Auth;
using Social.Pipeline;

namespace Social.Meta;

/// <summary>How Threads does OAuth 2.0: a code buys an hour, which buys 60 days, which renew themselves.</summary>
/// <remarks>Follows developers.facebook.com, "Threads API: Get Access Tokens" and "Long-Lived Tokens".</remarks>
internal static class ThreadsAuthorization
{
    public static OAuth2Settings OAuth2(ThreadsOptions options)
    {
        IReadOnlyDictionary<string, string> hosts = options.GetHosts();
        return new OAuth2Settings
        {
            AuthorizationEndpoint = At(hosts[ThreadsOptions.AuthorizationHostName], "/oauth/authorize"),
            TokenEndpoint = At(hosts[HostNames.Token], "/oauth/access_token"),
            ClientAuthentication = ClientAuthentication.Body,
            ScopeSeparator = ",",
            DefaultScopes = ThreadsScopes.Default,
            CodeChallenge = null,
            Lifetime = TokenLifetime.SelfRenewing,
            LongLivedExchange = new TokenExchange(At(hosts[HostNames.Token], "/access_token"), "th_exchange_token", "access_token") { SendsClientSecret = true },
            Renewal = new TokenExchange(At(hosts[HostNames.Token], "/refresh_access_token"), "th_refresh_token", "access_token"),
        };
    }

    private static Uri At(string host, string path) => new(new Uri(host, UriKind.Absolute), path);
}

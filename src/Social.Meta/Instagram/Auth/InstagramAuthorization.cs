using Social.Auth;
using Social.Pipeline;

namespace Social.Meta;

/// <summary>How Instagram Login does OAuth 2.0: a code buys an hour, which buys 60 days, which renew themselves.</summary>
/// <remarks>Follows developers.facebook.com, "Instagram API with Instagram Login: Business Login". The first answer comes flat or inside <c>data</c>; the common reader takes both.</remarks>
internal static class InstagramAuthorization
{
    public static OAuth2Settings OAuth2(InstagramOptions options)
    {
        IReadOnlyDictionary<string, string> hosts = options.GetHosts();
        return new OAuth2Settings
        {
            AuthorizationEndpoint = At(hosts[InstagramOptions.AuthorizationHostName], "/oauth/authorize"),
            TokenEndpoint = At(hosts[HostNames.Token], "/oauth/access_token"),
            ClientAuthentication = ClientAuthentication.Body,
            ScopeSeparator = ",",
            DefaultScopes = InstagramScopes.Default,
            ForcePromptParameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["force_reauth"] = "true" },
            CodeChallenge = null,
            Lifetime = TokenLifetime.SelfRenewing,
            LongLivedExchange = new TokenExchange(At(hosts[HostNames.Api], "/access_token"), "ig_exchange_token", "access_token") { SendsClientSecret = true },
            Renewal = new TokenExchange(At(hosts[HostNames.Api], "/refresh_access_token"), "ig_refresh_token", "access_token"),
        };
    }

    private static Uri At(string host, string path) => new(new Uri(host, UriKind.Absolute), path);
}

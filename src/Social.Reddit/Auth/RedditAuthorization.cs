using Social.Auth;
using Social.Pipeline;

namespace Social.Reddit;

/// <summary>How Reddit does OAuth 2.0, as data.</summary>
/// <remarks>Follows Reddit's archived wiki page "OAuth2". PKCE is not documented; the state protects the sign-in.</remarks>
internal static class RedditAuthorization
{
    /// <summary>The token of a script app's own account, bought with its password.</summary>
    public static readonly CredentialKind Script = new("script");

    public static OAuth2Settings OAuth2(RedditOptions options)
    {
        IReadOnlyDictionary<string, string> hosts = options.GetHosts();
        return new OAuth2Settings
        {
            AuthorizationEndpoint = At(hosts[RedditOptions.AuthorizationHostName], "/api/v1/authorize"),
            TokenEndpoint = At(hosts[HostNames.Token], "/api/v1/access_token"),
            RevocationEndpoint = At(hosts[HostNames.Token], "/api/v1/revoke_token"),
            RevocationSendsTypeHint = true,
            ClientAuthentication = ClientAuthentication.BasicAlways,
            DefaultScopes = RedditScopes.Default,
            AuthorizationParameters = new Dictionary<string, string> { ["duration"] = "permanent" },
            LastingAccess = "duration=permanent",
            CodeChallenge = null,
            Lifetime = TokenLifetime.RefreshToken, // lives until revoked, and never rotates
            ReadAnswer = static json => TokenAnswer.Read(json) is { Scopes: { } scopes } answer ? answer with { Scopes = RedditScopes.Expand(scopes) } : TokenAnswer.Read(json),
            ClassifyError = Classify,
        };
    }

    /// <summary>Reddit's 401 is about the app whatever is asked for; a wrong password comes as a dead grant, and is ours to correct.</summary>
    private static TokenFailure? Classify(TokenError error) => error switch
    {
        { Status: 401 } => TokenFailure.Configuration,
        { Call: TokenCall.Extension, Code: "invalid_grant" or "invalid_request" } => TokenFailure.Configuration,
        _ => null,
    };

    private static Uri At(string host, string path) => new(new Uri(host, UriKind.Absolute), path);
}

using Social.Auth;
using Social.Pipeline;

namespace Social.Google;

/// <summary>How Google does OAuth 2.0, as data: code with PKCE and lasting access, refresh, revocation.</summary>
/// <remarks>Follows developers.google.com/identity/protocols/oauth2, "Using OAuth 2.0 for Web Server Applications".</remarks>
public static class GoogleAuthorization
{
    private static readonly HashSet<string> Understood = new(StringComparer.Ordinal)
    {
        "invalid_grant", "expired_token", "server_error", "temporarily_unavailable", "slow_down", "rate_limit_exceeded", "invalid_client", "unauthorized_client",
        "deleted_client", "redirect_uri_mismatch", "origin_mismatch", "unsupported_grant_type", "invalid_scope", "access_denied", "org_internal", "admin_policy_enforced",
    };

    /// <summary>Returns the settings of a sign-in.</summary>
    /// <param name="options">The hosts.</param>
    /// <param name="scopes">The scopes asked for when the caller names none.</param>
    public static OAuth2Settings OAuth2(GoogleOptions options, IReadOnlyList<string> scopes)
    {
        ArgumentNullException.ThrowIfNull(options);
        IReadOnlyDictionary<string, string> hosts = options.GetHosts();
        return new OAuth2Settings
        {
            AuthorizationEndpoint = At(hosts[GoogleOptions.AuthorizationHostName], "/o/oauth2/v2/auth"),
            TokenEndpoint = At(hosts[HostNames.Token], "/token"),
            RevocationEndpoint = At(hosts[HostNames.Token], "/revoke"),
            ClientAuthentication = ClientAuthentication.Body,
            DefaultScopes = scopes,
            CanonicalScope = GoogleScopes.Canonical,
            LastingAccess = "access_type=offline",

            // Without prompt=consent a user who consented before comes back without a refresh token.
            AuthorizationParameters = new Dictionary<string, string> { ["access_type"] = "offline", ["prompt"] = "consent", ["include_granted_scopes"] = "true" },
            ForcePromptParameters = new Dictionary<string, string> { ["prompt"] = "consent select_account" },
            Lifetime = TokenLifetime.RefreshToken,
            ClassifyError = Classify,
        };
    }

    /// <summary>Returns the address where a device's code is asked for.</summary>
    /// <param name="options">The hosts.</param>
    public static Uri DeviceEndpoint(GoogleOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return At(options.GetHosts()[HostNames.Token], "/device/code");
    }

    /// <summary>Only <c>invalid_grant</c> means that a refresh token is dead: a refusal that Google does not explain must not disconnect anybody.</summary>
    internal static TokenFailure? Classify(TokenError error) =>
        error.Status is 408 or 429 or >= 500 || (error.Code is { } code && Understood.Contains(code)) ? null : TokenFailure.Other;

    private static Uri At(string host, string path) => new(new Uri(host, UriKind.Absolute), path);
}

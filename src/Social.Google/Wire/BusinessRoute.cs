using Social.Pipeline;
using Social.RateLimiting;

namespace Social.Google;

/// <summary>Makes Business Profile's routes: all take a user's or a service account's token with one scope.</summary>
internal static class BusinessRoute
{
    private static readonly CredentialKind[] Kinds = [CredentialKind.OAuth2, CredentialKind.Service];
    private static readonly string[] Scopes = [GoogleScopes.BusinessManage];

    /// <summary>A route of the older API.</summary>
    public static SocialRoute Api(string name, HttpMethod method, string path, RouteKind? kind = null, ReadKind cache = default) =>
        Make(name, method, path, HostNames.Api, BusinessLimits.Api, kind, cache);

    /// <summary>A route of one of the newer APIs.</summary>
    public static SocialRoute Of(string host, string name, HttpMethod method, string path, RateLimitCharge limit, params RateLimitCharge[] more) =>
        Make(name, method, path, host, limit, null, default, more);

    public static SocialRoute Make(string name, HttpMethod method, string path, string host, RateLimitCharge limit, RouteKind? kind = null, ReadKind cache = default, params RateLimitCharge[] more) =>
        new(name, method, path)
        {
            Host = host,
            Kind = kind ?? (method == HttpMethod.Get ? RouteKind.Read : RouteKind.Write),
            Credentials = Kinds,
            Scopes = Scopes,
            Limits = [limit, .. more],
            Cache = cache,
        };
}

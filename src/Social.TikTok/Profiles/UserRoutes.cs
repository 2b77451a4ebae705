using Social.Pipeline;

namespace Social.TikTok;

/// <summary>The route of the signed-in user. What may be asked for depends on the scopes.</summary>
internal static class UserRoutes
{
    public static readonly SocialRoute Info = new("user.info", HttpMethod.Get, "/v2/user/info/")
    {
        Credentials = [CredentialKind.OAuth2], Scopes = [TikTokScopes.UserInfoBasic], Limits = [TikTokLimits.PerApp("user.info", 600)], Cache = ReadKind.Profile,
    };

    /// <summary>The same route for counters.</summary>
    public static readonly SocialRoute Stats = new("user.info", HttpMethod.Get, "/v2/user/info/")
    {
        Credentials = Info.Credentials, Scopes = [TikTokScopes.UserInfoBasic, TikTokScopes.UserInfoStats], Limits = Info.Limits, Cache = ReadKind.Profile,
    };
}

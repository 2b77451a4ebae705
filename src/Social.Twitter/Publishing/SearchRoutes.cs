using Social.Pipeline;

namespace Social.Twitter;

/// <summary>The routes of search.</summary>
internal static class SearchRoutes
{
    public static readonly SocialRoute Recent = new("tweets.search.recent", HttpMethod.Get, "/2/tweets/search/recent")
    {
        Cache = ReadKind.List,
        Credentials = TwitterRouteCredentials.UserOrApp,
        Scopes = TwitterRouteCredentials.ReadScopes,
        Limits = [TwitterLimits.PerUser("tweets.search.recent", 300)],
    };

    /// <summary>Counts; X publishes a limit for apps only, so the app's token comes first.</summary>
    public static readonly SocialRoute Counts = new("tweets.counts.recent", HttpMethod.Get, "/2/tweets/counts/recent")
    {
        Credentials = [CredentialKind.App, CredentialKind.OAuth2, CredentialKind.OAuth1],
        Scopes = TwitterRouteCredentials.ReadScopes,
        Limits = [TwitterLimits.PerApp("tweets.counts.recent", 300)],
    };
}

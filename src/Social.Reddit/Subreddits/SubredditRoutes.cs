using Social.Pipeline;

namespace Social.Reddit;

/// <summary>The routes of subreddits.</summary>
internal static class SubredditRoutes
{
    public static readonly SocialRoute About = Read("subreddits.about", "/r/{}/about");
    public static readonly SocialRoute Rules = Read("subreddits.rules", "/r/{}/about/rules");
    public static readonly SocialRoute Search = Read("subreddits.search", "/subreddits/search");
    public static readonly SocialRoute Autocomplete = Read("subreddits.autocomplete", "/api/subreddit_autocomplete_v2");

    public static readonly SocialRoute Requirements = new("subreddits.requirements", HttpMethod.Get, "/api/v1/{}/post_requirements")
    {
        Credentials = RouteCredentials.User, Scopes = ["submit"], Limits = RedditLimits.Call, Cache = ReadKind.List,
    };

    public static readonly SocialRoute Mine = new("subreddits.mine", HttpMethod.Get, "/subreddits/mine/{}")
    {
        Credentials = RouteCredentials.User, Scopes = ["mysubreddits"], Limits = RedditLimits.Call, Cache = ReadKind.List,
    };

    public static readonly SocialRoute Subscribe = new("subreddits.subscribe", HttpMethod.Post, "/api/subscribe")
    {
        Credentials = RouteCredentials.User, Scopes = ["subscribe"], Limits = RedditLimits.Call,
    };

    public static readonly SocialRoute Traffic = new("subreddits.traffic", HttpMethod.Get, "/r/{}/about/traffic")
    {
        Credentials = RouteCredentials.User, Scopes = ["modtraffic"], Limits = RedditLimits.Call, Cache = ReadKind.Metrics,
    };

    public static readonly SocialRoute FlairTemplates = new("flair.templates", HttpMethod.Get, "/r/{}/api/link_flair_v2")
    {
        Credentials = RouteCredentials.User, Scopes = ["flair"], Limits = RedditLimits.Call, Cache = ReadKind.List,
    };

    // It reads, although it is a POST.
    public static readonly SocialRoute FlairChoices = new("flair.choices", HttpMethod.Post, "/r/{}/api/flairselector")
    {
        Kind = RouteKind.Read, Credentials = RouteCredentials.User, Scopes = ["flair"], Limits = RedditLimits.Call,
    };

    public static readonly SocialRoute SelectFlair = new("flair.select", HttpMethod.Post, "/r/{}/api/selectflair")
    {
        Credentials = RouteCredentials.User, Scopes = ["flair"], Limits = RedditLimits.Call,
    };

    private static SocialRoute Read(string name, string path) => new(name, HttpMethod.Get, path)
    {
        Credentials = RouteCredentials.UserOrApp, Scopes = ["read"], Limits = RedditLimits.Call, Cache = ReadKind.List,
    };
}

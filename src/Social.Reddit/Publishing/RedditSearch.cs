using Social.Pipeline;

namespace Social.Reddit;

/// <summary>Searches posts.</summary>
/// <remarks>Thread-safe. Follows Reddit's API reference, section "search". Subreddits are searched by <see cref="RedditSubreddits.Search"/>.</remarks>
public sealed class RedditSearch
{
    private readonly PlatformClient _client;

    internal RedditSearch(PlatformClient client) => _client = client;

    /// <summary>Searches posts: <c>GET /search</c> or <c>GET /r/{sr}/search</c>, at most 100 a page.</summary>
    /// <param name="account">The account that searches.</param>
    /// <param name="query">What for.</param>
    /// <exception cref="SocialValidationException">The query is empty or too long, or the subreddit is none.</exception>
    public SocialPageable<RedditPost> SearchPosts(AccountKey account, RedditSearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        RedditInput.Query(query.Query);
        string? within = query.Subreddit is null ? null : SubredditName.Require(query.Subreddit);
        SocialRoute route = within is null ? ListingRoutes.Search : ListingRoutes.SearchWithin;
        return RedditListing.Of(
            _client,
            route,
            account,
            _ => new ValueTask<RoutePath>((within is null ? RedditPath.Of(route) : RedditPath.Of(route, within).Add("restrict_sr", "1")).Add("q", query.Query).Add("sort", query.Sort).Add("t", query.Time)),
            PostReading.Read);
    }
}

using Social.Pipeline;

namespace Social.Reddit;

/// <summary>Listings of posts, paged by fullname. About 1,000 items of each can be reached.</summary>
/// <remarks>Thread-safe. Follows Reddit's API reference, section "listings".</remarks>
public sealed class RedditListings
{
    private static readonly string[] Sorts = ["best", "hot", "new", "rising", "top", "controversial"];
    private static readonly string[] Times = ["hour", "day", "week", "month", "year", "all"];

    private readonly PlatformClient _client;

    internal RedditListings(PlatformClient client) => _client = client;

    /// <summary>Lists a subreddit's posts: <c>GET /r/{sr}/{sort}</c>, at most 100 a page.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="subreddit">The subreddit, with or without <c>r/</c>.</param>
    /// <param name="sort"><c>hot</c>, <c>new</c>, <c>rising</c>, <c>top</c>, <c>controversial</c> or <c>best</c>.</param>
    /// <param name="time">For top and controversial: <c>hour</c>, <c>day</c>, <c>week</c>, <c>month</c>, <c>year</c> or <c>all</c>; null for Reddit's default.</param>
    /// <exception cref="SocialValidationException">The subreddit, sort or time is none of Reddit's.</exception>
    public SocialPageable<RedditPost> ListSubreddit(AccountKey account, string subreddit, string sort = "hot", string? time = null)
    {
        string name = SubredditName.Require(subreddit);
        Check(sort, time);
        return Posts(ListingRoutes.Subreddit, account, () => RedditPath.Of(ListingRoutes.Subreddit, name, sort).Add("t", time));
    }

    /// <summary>Lists the account's front page: <c>GET /{sort}</c>, at most 100 a page.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="sort"><c>best</c>, <c>hot</c>, <c>new</c>, <c>rising</c>, <c>top</c> or <c>controversial</c>.</param>
    /// <param name="time">For top and controversial; null for Reddit's default.</param>
    /// <exception cref="SocialValidationException">The sort or time is none of Reddit's.</exception>
    public SocialPageable<RedditPost> ListFrontPage(AccountKey account, string sort = "best", string? time = null)
    {
        Check(sort, time);
        return Posts(ListingRoutes.Front, account, () => RedditPath.Of(ListingRoutes.Front, sort).Add("t", time));
    }

    /// <summary>Lists a user's posts, newest first: <c>GET /user/{name}/submitted</c>, at most 100 a page. It needs the scope <c>history</c>.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="username">The user, with or without <c>u/</c>.</param>
    /// <exception cref="SocialValidationException">The name is none.</exception>
    public SocialPageable<RedditPost> ListSubmitted(AccountKey account, string username)
    {
        string name = RedditInput.Username(username, nameof(username));
        return Posts(PostRoutes.Submitted, account, () => RedditPath.Of(PostRoutes.Submitted, name).Add("sort", "new"));
    }

    /// <summary>Lists the posts that a user saved; only one's own can be seen: <c>GET /user/{name}/saved</c>. Saved comments are left out.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="username">Its name.</param>
    /// <exception cref="SocialValidationException">The name is none.</exception>
    public SocialPageable<RedditPost> ListSaved(AccountKey account, string username)
    {
        string name = RedditInput.Username(username, nameof(username));
        return Posts(ListingRoutes.Saved, account, () => RedditPath.Of(ListingRoutes.Saved, name));
    }

    private SocialPageable<RedditPost> Posts(SocialRoute route, AccountKey account, Func<RoutePath> path) =>
        RedditListing.Of(_client, route, account, _ => new ValueTask<RoutePath>(path()), PostReading.Read);

    private static void Check(string sort, string? time)
    {
        if (!Sorts.Contains(sort, StringComparer.Ordinal))
        {
            throw RedditInput.Invalid("Sort", "Sort is none of Reddit's.", string.Join(", ", Sorts), RedditInput.Short(sort ?? "none"));
        }

        if (time is not null && !Times.Contains(time, StringComparer.Ordinal))
        {
            throw RedditInput.Invalid("Time", "Time is none of Reddit's.", string.Join(", ", Times), RedditInput.Short(time));
        }
    }
}

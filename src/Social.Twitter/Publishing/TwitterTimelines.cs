using Social.Pipeline;

namespace Social.Twitter;

/// <summary>Timelines of X: a user's posts, mentions, and the home timeline. Newest first.</summary>
/// <remarks>Thread-safe. Follows docs.x.com, "Timelines": X lists the newest 3,200 posts of a user and the newest 800 mentions.</remarks>
public sealed class TwitterTimelines
{
    private static readonly PageBounds Bounds = new(5, 100);
    private static readonly PageBounds HomeBounds = new(1, 100);

    private readonly PlatformClient _client;

    internal TwitterTimelines(PlatformClient client) => _client = client;

    /// <summary>Lists a user's posts: <c>GET /2/users/:id/tweets</c>, 5 to 100 a page.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="userId">The user's id.</param>
    /// <param name="query">Which, or null for all that X lists.</param>
    /// <exception cref="SocialValidationException">The id or a bound is none.</exception>
    public SocialPageable<Tweet> ListTweets(AccountKey account, string userId, TweetTimelineQuery? query = null) =>
        List(TweetRoutes.UserTimeline, account, TwitterId.Require(userId, nameof(userId)), query, Bounds, takesExclude: true);

    /// <summary>Lists posts that mention a user: <c>GET /2/users/:id/mentions</c>, 5 to 100 a page.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="userId">The user's id.</param>
    /// <param name="query">Which, or null for all that X lists; X cannot exclude replies or reposts here.</param>
    /// <exception cref="SocialValidationException">The id or a bound is none, or something is to be excluded.</exception>
    public SocialPageable<Tweet> ListMentions(AccountKey account, string userId, TweetTimelineQuery? query = null) =>
        List(TimelineRoutes.Mentions, account, TwitterId.Require(userId, nameof(userId)), query, Bounds, takesExclude: false);

    /// <summary>Lists the posts of whom the account follows, and its own: <c>GET /2/users/:id/timelines/reverse_chronological</c>, 1 to 100 a page.</summary>
    /// <param name="account">The account, whose home it is.</param>
    /// <param name="query">Which, or null for all that X lists.</param>
    /// <exception cref="SocialValidationException">A bound is none.</exception>
    public SocialPageable<Tweet> ListHome(AccountKey account, TweetTimelineQuery? query = null) =>
        List(TimelineRoutes.Home, account, account.Id, query, HomeBounds, takesExclude: true);

    private SocialPageable<Tweet> List(SocialRoute route, AccountKey account, string userId, TweetTimelineQuery? query, PageBounds bounds, bool takesExclude)
    {
        query ??= new TweetTimelineQuery();
        TwitterInput.Range(query.StartTime, query.EndTime);
        string? since = query.SinceId is { } s ? TwitterId.Require(s, nameof(query.SinceId)) : null;
        string? until = query.UntilId is { } u ? TwitterId.Require(u, nameof(query.UntilId)) : null;
        List<string> exclude = [];
        if (query.ExcludeReplies)
        {
            exclude.Add("replies");
        }

        if (query.ExcludeRetweets)
        {
            exclude.Add("retweets");
        }

        if (exclude.Count > 0 && !takesExclude)
        {
            throw TwitterInput.Invalid("Query", $"Query leaves out {string.Join(" and ", exclude)}, which X cannot do in this timeline.", "none", string.Join(',', exclude));
        }

        return TweetListing.Tweets(_client, route, account, bounds, () => RoutePath.Of(route, userId)
            .Add("since_id", since)
            .Add("until_id", until)
            .Add("start_time", TwitterTime.Format(query.StartTime))
            .Add("end_time", TwitterTime.Format(query.EndTime))
            .Add("exclude", FieldsQuery.List(exclude))
            .Add(query.Fields));
    }
}

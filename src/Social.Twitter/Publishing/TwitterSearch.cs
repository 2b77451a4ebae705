using Social.Pipeline;

namespace Social.Twitter;

/// <summary>Searches the last 7 days of X.</summary>
/// <remarks>Thread-safe. Follows docs.x.com, "Search Posts" and "Post counts". Since May 2026 keyword search finds no reposts.</remarks>
public sealed class TwitterSearch
{
    private static readonly PageBounds Bounds = new(10, 100);

    private readonly PlatformClient _client;
    private readonly int _longestQuery;

    internal TwitterSearch(PlatformClient client, TwitterOptions options)
    {
        _client = client;
        _longestQuery = options.MaxSearchQueryLength;
    }

    /// <summary>Searches posts: <c>GET /2/tweets/search/recent</c>, 10 to 100 a page.</summary>
    /// <param name="account">The account that searches.</param>
    /// <param name="query">What for.</param>
    /// <exception cref="SocialValidationException">The query is empty or too long, or its bounds contradict each other.</exception>
    public SocialPageable<Tweet> SearchRecent(AccountKey account, TweetSearchQuery query)
    {
        Check(query);
        return TweetListing.Tweets(_client, SearchRoutes.Recent, account, Bounds, () => Path(SearchRoutes.Recent, query).Add("sort_order", query.SortOrder).Add(query.Fields), "next_token");
    }

    /// <summary>Counts posts: <c>GET /2/tweets/counts/recent</c>, all its pages.</summary>
    /// <param name="account">The account whose app counts.</param>
    /// <param name="query">What to count; its order and fields do not matter.</param>
    /// <param name="granularity">X's word for the length of a step: <c>minute</c>, <c>hour</c> or <c>day</c>; null for an hour.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">X refused or could not be reached.</exception>
    public async Task<TweetCounts> CountRecentAsync(AccountKey account, TweetSearchQuery query, string? granularity = null, CancellationToken cancellationToken = default)
    {
        Check(query);
        long total = 0;
        List<TweetCount> steps = [];
        string? token = null;
        do
        {
            SocialCall call = new(SearchRoutes.Counts, account) { Path = Path(SearchRoutes.Counts, query).Add("granularity", granularity).Add("next_token", token).ToString() };
            SocialAnswer<Envelope<IReadOnlyList<CountData>>> answer =
                await _client.SendAsync(call, TwitterJsonContext.Default.EnvelopeIReadOnlyListCountData, cancellationToken).ConfigureAwait(false);
            IReadOnlyList<CountData> page = answer.Require(_client, SearchRoutes.Counts, account);
            steps.AddRange(page.Select(c => new TweetCount(c.Start, c.End, c.TweetCount ?? c.PostCount ?? 0)));
            total += answer.Value.Meta?.TotalTweetCount ?? answer.Value.Meta?.TotalPostCount ?? page.Sum(c => c.TweetCount ?? c.PostCount ?? 0);
            string? next = answer.Value.Meta?.NextToken;
            token = next == token ? null : next;
        }
        while (token is not null);
        return new TweetCounts(total, [.. steps.OrderBy(s => s.Start)]);
    }

    private static RoutePath Path(SocialRoute route, TweetSearchQuery query) => RoutePath.Of(route)
        .Add("query", query.Query)
        .Add("since_id", query.SinceId)
        .Add("until_id", query.UntilId)
        .Add("start_time", TwitterTime.Format(query.StartTime))
        .Add("end_time", TwitterTime.Format(query.EndTime));

    private void Check(TweetSearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        TwitterInput.Query(query.Query, _longestQuery);
        TwitterInput.Range(query.StartTime, query.EndTime);
        if (query.SinceId is { } since)
        {
            TwitterId.Require(since, nameof(query.SinceId));
        }

        if (query.UntilId is { } until)
        {
            TwitterId.Require(until, nameof(query.UntilId));
        }

        if ((query.SinceId ?? query.UntilId) is not null && (query.StartTime ?? query.EndTime) is not null)
        {
            throw TwitterInput.Invalid("SinceId", "SinceId and UntilId cannot go together with StartTime and EndTime; X takes ids or times.", "ids or times", "both");
        }
    }
}

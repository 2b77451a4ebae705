using Social.Pipeline;

namespace Social.Reddit;

/// <summary>Subreddits: what they are, their rules and requirements, the account's own, and their traffic.</summary>
/// <remarks>Thread-safe. Follows Reddit's API reference, section "subreddits".</remarks>
public sealed class RedditSubreddits
{
    private readonly PlatformClient _client;

    internal RedditSubreddits(PlatformClient client) => _client = client;

    /// <summary>Reads a subreddit: <c>GET /r/{sr}/about</c>.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="subreddit">The subreddit, with or without <c>r/</c>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialApiException">It is private (<see cref="RedditReasons.Private"/>), quarantined, banned or not there; <see cref="SocialApiException.PlatformCode"/> tells which.</exception>
    public Task<RedditSubreddit> GetAsync(AccountKey account, string subreddit, CancellationToken cancellationToken = default) => GetAsync(account, subreddit, null, cancellationToken);

    internal async Task<RedditSubreddit> GetAsync(AccountKey account, string subreddit, RateLimitWait? wait, CancellationToken cancellationToken)
    {
        string path = RedditPath.Of(SubredditRoutes.About, SubredditName.Require(subreddit)).ToString();
        SocialAnswer<ThingData> answer = await _client.SendAsync(
            new SocialCall(SubredditRoutes.About, account) { Path = path, RateLimit = wait }, RedditJsonContext.Default.ThingData, cancellationToken).ConfigureAwait(false);

        // For a name that nobody has, Reddit leads to a search, whose page is empty.
        return answer.Value.Kind == "t5" && answer.Value.Read(RedditJsonContext.Default.SubredditData) is { } data
            ? RedditSubreddit.Read(data)
            : throw new SocialApiException(SocialErrorCode.NotFound, Remedy.FixContent, "There is no such subreddit.")
            {
                Platform = _client.Name, Account = account, Operation = SubredditRoutes.About.Name, Status = answer.Status, PlatformCode = RedditReasons.NoSuchSubreddit,
            };
    }

    /// <summary>Reads the rules that a subreddit's moderators wrote for people: <c>GET /r/{sr}/about/rules</c>.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="subreddit">The subreddit.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Reddit refused or could not be reached.</exception>
    public async Task<IReadOnlyList<RedditRule>> GetRulesAsync(AccountKey account, string subreddit, CancellationToken cancellationToken = default)
    {
        string path = RedditPath.Of(SubredditRoutes.Rules, SubredditName.Require(subreddit)).ToString();
        SocialAnswer<RulesData> answer = await _client.SendAsync(new SocialCall(SubredditRoutes.Rules, account) { Path = path }, RedditJsonContext.Default.RulesData, cancellationToken).ConfigureAwait(false);
        return [.. (answer.Value.Rules ?? []).Select(static r => new RedditRule
        {
            Kind = r.Kind ?? "all", Name = r.ShortName ?? string.Empty, Description = r.Description, ViolationReason = r.ViolationReason, Priority = r.Priority ?? 0,
        }).OrderBy(static r => r.Priority)];
    }

    /// <summary>Reads what a subreddit requires of posts: <c>GET /api/v1/{sr}/post_requirements</c>.</summary>
    /// <param name="account">The account that would post.</param>
    /// <param name="subreddit">The subreddit.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Reddit refused or could not be reached.</exception>
    public Task<RedditPostRequirements> GetRequirementsAsync(AccountKey account, string subreddit, CancellationToken cancellationToken = default) => GetRequirementsAsync(account, subreddit, null, cancellationToken);

    internal async Task<RedditPostRequirements> GetRequirementsAsync(AccountKey account, string subreddit, RateLimitWait? wait, CancellationToken cancellationToken)
    {
        string path = RedditPath.Of(SubredditRoutes.Requirements, SubredditName.Require(subreddit)).ToString();
        SocialAnswer<RequirementsData> answer = await _client.SendAsync(
            new SocialCall(SubredditRoutes.Requirements, account) { Path = path, RateLimit = wait }, RedditJsonContext.Default.RequirementsData, cancellationToken).ConfigureAwait(false);
        return RedditPostRequirements.Read(answer.Value);
    }

    /// <summary>Lists the account's subreddits: <c>GET /subreddits/mine/{which}</c>, at most 100 a page.</summary>
    /// <param name="account">The account.</param>
    /// <param name="which"><c>subscriber</c>, <c>contributor</c> or <c>moderator</c>.</param>
    public SocialPageable<RedditSubreddit> ListMine(AccountKey account, string which = "subscriber")
    {
        ArgumentException.ThrowIfNullOrEmpty(which);
        return List(SubredditRoutes.Mine, account, () => RedditPath.Of(SubredditRoutes.Mine, which));
    }

    /// <summary>Searches subreddits by name and description: <c>GET /subreddits/search</c>.</summary>
    /// <param name="account">The account that searches.</param>
    /// <param name="query">What for.</param>
    /// <exception cref="SocialValidationException">The query is empty or too long.</exception>
    public SocialPageable<RedditSubreddit> Search(AccountKey account, string query)
    {
        RedditInput.Query(query);
        return List(SubredditRoutes.Search, account, () => RedditPath.Of(SubredditRoutes.Search).Add("q", query));
    }

    /// <summary>Completes the beginning of a subreddit's name: <c>GET /api/subreddit_autocomplete_v2</c>.</summary>
    /// <param name="account">The account that asks.</param>
    /// <param name="beginning">The beginning.</param>
    /// <exception cref="SocialValidationException">It is empty or too long.</exception>
    public SocialPageable<RedditSubreddit> Autocomplete(AccountKey account, string beginning)
    {
        RedditInput.Query(beginning);
        return List(SubredditRoutes.Autocomplete, account, () => RedditPath.Of(SubredditRoutes.Autocomplete).Add("query", beginning));
    }

    /// <summary>Joins a subreddit or leaves it: <c>POST /api/subscribe</c>.</summary>
    /// <param name="account">The account.</param>
    /// <param name="subreddit">The subreddit.</param>
    /// <param name="subscribed">Whether it is to be a member.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Reddit refused or could not be reached.</exception>
    public Task SetSubscribedAsync(AccountKey account, string subreddit, bool subscribed, CancellationToken cancellationToken = default) =>
        _client.ActAsync(SubredditRoutes.Subscribe, account, cancellationToken, ("action", subscribed ? "sub" : "unsub"), ("sr_name", SubredditName.Require(subreddit)));

    /// <summary>Reads a subreddit's traffic: <c>GET /r/{sr}/about/traffic</c>; its moderators only.</summary>
    /// <param name="account">A moderator.</param>
    /// <param name="subreddit">The subreddit.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialPermissionException">The account does not moderate it.</exception>
    public async Task<RedditTraffic> GetTrafficAsync(AccountKey account, string subreddit, CancellationToken cancellationToken = default)
    {
        string path = RedditPath.Of(SubredditRoutes.Traffic, SubredditName.Require(subreddit)).ToString();
        SocialAnswer<TrafficData> answer = await _client.SendAsync(new SocialCall(SubredditRoutes.Traffic, account) { Path = path }, RedditJsonContext.Default.TrafficData, cancellationToken).ConfigureAwait(false);
        return RedditTraffic.Read(answer.Value);
    }

    private SocialPageable<RedditSubreddit> List(SocialRoute route, AccountKey account, Func<RoutePath> path) => RedditListing.Of(
        _client, route, account, _ => new ValueTask<RoutePath>(path()), static thing => thing.Kind == "t5" && thing.Read(RedditJsonContext.Default.SubredditData) is { } data ? RedditSubreddit.Read(data) : null);
}

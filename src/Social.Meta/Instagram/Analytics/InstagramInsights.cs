using System.Globalization;
using Social.Pipeline;

namespace Social.Meta;

/// <summary>Reads insights of posts and of the account. A metric that Instagram does not give is reported as unavailable and fails no other.</summary>
/// <remarks>
/// Follows developers.facebook.com, "Instagram Platform: Insights". Thread-safe. Which metrics a post has depends on what it is, so that each is looked at first. Values may lag 48 hours;
/// stories have them for 24 hours. Days begin at midnight Pacific time.
/// </remarks>
public sealed class InstagramInsights : IPostMetricsReader, IAccountMetricsReader
{
    internal static readonly SocialRoute OfPosts = Route("instagram.insights.post");
    internal static readonly SocialRoute OfAccount = Route("instagram.insights.account");

    private const string Zone = "America/Los_Angeles";
    private const int MaxDays = 30;

    // Meta's answer to a story that fewer than five people saw; of anything else, that a permission is missing.
    private const string TooFewViewers = "10";

    private readonly PlatformClient _client;
    private readonly string _version;
    private readonly GraphInsights _insights;

    internal InstagramInsights(PlatformClient client, string version)
    {
        _client = client;
        _version = version;
        _insights = new GraphInsights(client);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PostMetrics>> ReadPostMetricsAsync(AccountKey account, IReadOnlyList<string> postIds, MetricsQuery? query = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(postIds);
        List<PostMetrics> all = [];
        foreach (string id in postIds)
        {
            all.Add(new PostMetrics
            {
                Post = new PostReference { Account = account, Id = id },
                Values = await ReadPostAsync(account, id, query, cancellationToken).ConfigureAwait(false),
                ReadAt = _client.Time.GetUtcNow(),
            });
        }

        return all;
    }

    /// <summary>Reads totals of at most 30 days, the last by default, and daily series of reach and new followers.</summary>
    /// <inheritdoc/>
    public async Task<AccountMetrics> ReadAccountMetricsAsync(AccountKey account, MetricsQuery? query = null, CancellationToken cancellationToken = default)
    {
        (DateTimeOffset? since, DateTimeOffset? until) = Span(query);
        IReadOnlyList<string> wanted = InstagramMetricNames.Wanted(InstagramMetricNames.Account, query);
        InsightAnswer totals = await _insights.AskAsync(OfAccount, account, wanted, names => Path(names, since, until).Add("metric_type", "total_value"), null, cancellationToken).ConfigureAwait(false);
        string[] daily = [.. InstagramMetricNames.Daily.Where(n => n == InstagramMetricNames.NewFollowers || wanted.Contains(n))];
        InsightAnswer series = await _insights.AskAsync(OfAccount, account, daily, names => Path(names, since, until).Add("metric_type", "time_series"), null, cancellationToken).ConfigureAwait(false);
        return new AccountMetrics
        {
            Account = account,
            Totals = [.. wanted.Select(n => totals.Total(InstagramMetricNames.NameOf(n), n, _client.Name))],
            Series = [.. daily.Select(n => Series(n, series.Find(n))).OfType<MetricSeries>()],
            ReadAt = _client.Time.GetUtcNow(),
        };

        RoutePath Path(string names, DateTimeOffset? from, DateTimeOffset? to) => RoutePath.Of(OfAccount, _version, account.Id)
            .Add("metric", names).Add("period", "day").Add("since", GraphValues.Seconds(from)).Add("until", GraphValues.Seconds(to));
    }

    /// <summary>Reads metrics by segment, as Meta calls both: <c>profile_activity</c> of a post by <c>action_type</c>, <c>navigation</c> of a story by <c>story_navigation_action_type</c>.</summary>
    /// <param name="account">The account.</param>
    /// <param name="postId">The post.</param>
    /// <param name="metric">Meta's name of the metric.</param>
    /// <param name="breakdown">What it is split by.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A value for each segment, its name in small letters.</returns>
    /// <exception cref="SocialException">Instagram refused or could not be reached.</exception>
    public Task<IReadOnlyList<MetricValue>> ReadPostSegmentsAsync(AccountKey account, string postId, string metric, string breakdown, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(postId);
        ArgumentException.ThrowIfNullOrWhiteSpace(metric);
        return SegmentsAsync(OfPosts, account, metric, RoutePath.Of(OfPosts, _version, postId).Add("metric", metric).Add("breakdown", breakdown), cancellationToken);
    }

    /// <summary>Reads an account's metric by segment: <c>reach</c> by <c>media_product_type,follow_type</c>, <c>follows_and_unfollows</c> by <c>follow_type</c>, <c>profile_links_taps</c> by <c>contact_button_type</c>.</summary>
    /// <param name="account">The account.</param>
    /// <param name="metric">Meta's name of the metric.</param>
    /// <param name="breakdown">What it is split by; several with commas.</param>
    /// <param name="query">Since when and until when, at most 30 days; null for Instagram's choice.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A value for each segment, its name in small letters.</returns>
    /// <exception cref="SocialException">Instagram refused or could not be reached.</exception>
    public Task<IReadOnlyList<MetricValue>> ReadAccountSegmentsAsync(AccountKey account, string metric, string breakdown, MetricsQuery? query = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(metric);
        (DateTimeOffset? since, DateTimeOffset? until) = Span(query);
        return SegmentsAsync(
            OfAccount, account, metric,
            RoutePath.Of(OfAccount, _version, account.Id).Add("metric", metric).Add("period", "day").Add("metric_type", "total_value").Add("breakdown", breakdown).Add("since", GraphValues.Seconds(since)).Add("until", GraphValues.Seconds(until)),
            cancellationToken);
    }

    /// <summary>Reads who follows or engages, for accounts with at least 100 followers.</summary>
    /// <param name="account">The account.</param>
    /// <param name="breakdown"><c>age</c>, <c>city</c>, <c>country</c> or <c>gender</c>.</param>
    /// <param name="engaged">Whether those who engaged are counted, in place of followers.</param>
    /// <param name="timeframe"><c>this_month</c> or <c>this_week</c>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A value for each segment.</returns>
    /// <exception cref="SocialException">Instagram refused or could not be reached.</exception>
    public Task<IReadOnlyList<MetricValue>> ReadDemographicsAsync(AccountKey account, string breakdown, bool engaged = false, string timeframe = "this_month", CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(breakdown);
        string metric = engaged ? "engaged_audience_demographics" : "follower_demographics";
        return SegmentsAsync(
            OfAccount, account, metric,
            RoutePath.Of(OfAccount, _version, account.Id).Add("metric", metric).Add("period", "lifetime").Add("metric_type", "total_value").Add("breakdown", breakdown).Add("timeframe", timeframe),
            cancellationToken);
    }

    private async Task<IReadOnlyList<MetricValue>> ReadPostAsync(AccountKey account, string id, MetricsQuery? query, CancellationToken cancellationToken)
    {
        string? product = null;
        try
        {
            string path = RoutePath.Of(InstagramRoutes.Get, _version, id).Add("fields", "id,media_type,media_product_type").ToString();
            product = (await _client.SendAsync(new SocialCall(InstagramRoutes.Get, account) { Path = path }, InstagramJsonContext.Default.InstagramMediaData, cancellationToken).ConfigureAwait(false)).Value.MediaProductType;
            IReadOnlyList<string> wanted = InstagramMetricNames.Wanted(InstagramMetricNames.Of(product), query);
            InsightAnswer answer = await _insights.AskAsync(
                OfPosts, account, wanted, names => RoutePath.Of(OfPosts, _version, id).Add("metric", names), null, cancellationToken).ConfigureAwait(false);
            return [.. wanted.Select(n => answer.Total(InstagramMetricNames.NameOf(n), n, _client.Name))];
        }
        catch (SocialApiException e) when (e.Code == SocialErrorCode.NotFound || (e.PlatformCode == TooFewViewers && InstagramMetricNames.IsStory(product)))
        {
            // One post that cannot be read, or that too few saw, must not hide the others.
            return [.. InstagramMetricNames.Wanted(InstagramMetricNames.Of(product), query).Select(n => MetricValue.Unavailable(InstagramMetricNames.NameOf(n), e.Message) with
            {
                NativeName = n, Availability = e.Code == SocialErrorCode.NotFound ? MetricAvailability.Unavailable : MetricAvailability.BelowThreshold,
            })];
        }
    }

    private async Task<IReadOnlyList<MetricValue>> SegmentsAsync(SocialRoute route, AccountKey account, string metric, RoutePath path, CancellationToken cancellationToken)
    {
        SocialAnswer<GraphPage<InsightData>> answer = await _client.SendAsync(new SocialCall(route, account) { Path = path.ToString() }, GraphJsonContext.Default.GraphPageInsightData, cancellationToken).ConfigureAwait(false);
        MetricName name = InstagramMetricNames.NameOf(metric);
        return
        [
            .. (answer.Value.Data ?? []).SelectMany(d => d.TotalValue?.Breakdowns ?? []).SelectMany(b => b.Results ?? []).Where(r => r.Value is not null)
                .Select(r => MetricValue.Exact(name, r.Value!.Value, metric, string.Join(',', r.DimensionValues ?? []).ToLowerInvariant())),
        ];
    }

    private static MetricSeries? Series(string native, InsightData? data) => data is { Period: "day", Values: { } values } && values.Any(v => v.EndTime is not null)
        ? new MetricSeries
        {
            // The daily number of followers is that of the new ones.
            Name = native == InstagramMetricNames.NewFollowers ? MetricName.Follows : InstagramMetricNames.NameOf(native), NativeName = native, Granularity = TimeSpan.FromDays(1), Zone = Zone,
            Points = [.. values.Where(v => v.EndTime is not null).Select(v => new MetricPoint(v.EndTime!.Value - TimeSpan.FromDays(1), v.Number))],
        }
        : null;

    private (DateTimeOffset? Since, DateTimeOffset? Until) Span(MetricsQuery? query)
    {
        if (query is not { Since: { } since })
        {
            return (null, query?.Until);
        }

        DateTimeOffset until = query.Until ?? _client.Time.GetUtcNow();
        return until - since <= TimeSpan.FromDays(MaxDays)
            ? (since, until)
            : throw new SocialValidationException([new ValidationProblem
            {
                Code = SocialErrorCode.ContentInvalid, Member = "Since", Limit = $"{MaxDays} days", Actual = string.Create(CultureInfo.InvariantCulture, $"{(until - since).TotalDays:0.#} days"),
                Message = $"Instagram gives insights of at most {MaxDays} days at once: ask for parts.",
            }]);
    }

    private static SocialRoute Route(string name) =>
        InstagramRoutes.Route(name, HttpMethod.Get, "/{}/{}/insights", InstagramScopes.ManageInsights, InstagramPageScopes.ManageInsights, cache: ReadKind.Metrics);
}

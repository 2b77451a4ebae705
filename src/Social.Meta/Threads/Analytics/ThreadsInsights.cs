using Social.Pipeline;

namespace Social.Meta;

/// <summary>Reads insights of posts and of the profile. A metric that Threads does not give is reported as unavailable and fails no other.</summary>
/// <remarks>Follows developers.facebook.com, "Threads API: Insights". Days begin at midnight Pacific time.</remarks>
internal sealed class ThreadsInsights(PlatformClient client) : IPostMetricsReader, IAccountMetricsReader
{
    public static readonly SocialRoute Post = new("threads.insights.post", HttpMethod.Get, "/{}/{}/insights") { Credentials = User, Scopes = [ThreadsScopes.ManageInsights], Limits = [GraphLimits.App], Cache = ReadKind.Metrics };

    public static readonly SocialRoute Profile = new("threads.insights.profile", HttpMethod.Get, "/{}/{}/threads_insights") { Credentials = User, Scopes = [ThreadsScopes.ManageInsights], Limits = [GraphLimits.App], Cache = ReadKind.Metrics };

    private const string Zone = "America/Los_Angeles";

    // The one that is a level and not of days: Threads refuses it with a time.
    private const string Followers = "followers_count";

    private static readonly (MetricName Name, string Native)[] OfPosts =
    [
        (MetricName.Views, "views"), (MetricName.Likes, "likes"), (MetricName.Replies, "replies"), (MetricName.Reposts, "reposts"), (MetricName.Quotes, "quotes"), (MetricName.Shares, "shares"),
    ];

    private static readonly (MetricName Name, string Native)[] OfProfiles =
    [
        (MetricName.Views, "views"), (MetricName.Likes, "likes"), (MetricName.Replies, "replies"), (MetricName.Reposts, "reposts"), (MetricName.Quotes, "quotes"),
        (MetricName.LinkClicks, "clicks"), (MetricName.Followers, Followers),
    ];

    private readonly GraphInsights _insights = new(client);

    private static CredentialKind[] User => [CredentialKind.OAuth2];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PostMetrics>> ReadPostMetricsAsync(AccountKey account, IReadOnlyList<string> postIds, MetricsQuery? query = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(postIds);
        List<PostMetrics> all = [];
        foreach (string id in postIds)
        {
            all.Add(await ReadPostAsync(account, id, Wanted(OfPosts, query), cancellationToken).ConfigureAwait(false));
        }

        return all;
    }

    /// <inheritdoc/>
    public async Task<AccountMetrics> ReadAccountMetricsAsync(AccountKey account, MetricsQuery? query = null, CancellationToken cancellationToken = default)
    {
        (MetricName Name, string Native)[] wanted = Wanted(OfProfiles, query);
        bool hasTime = query is not ({ Since: null, Until: null } or null);
        InsightAnswer answer = await AskAsync(wanted.Where(w => !hasTime || w.Native != Followers), query).ConfigureAwait(false);
        InsightAnswer levels = hasTime ? await AskAsync(wanted.Where(w => w.Native == Followers), null).ConfigureAwait(false) : answer;
        return new AccountMetrics
        {
            Account = account,
            Totals = [.. wanted.Select(w => (w.Native == Followers ? levels : answer).Total(w.Name, w.Native, client.Name))],
            Series = [.. wanted.Select(w => Series(w, answer.Find(w.Native))).OfType<MetricSeries>()],
            ReadAt = client.Time.GetUtcNow(),
        };

        Task<InsightAnswer> AskAsync(IEnumerable<(MetricName Name, string Native)> asked, MetricsQuery? time) => _insights.AskAsync(
            Profile, account, [.. asked.Select(w => w.Native)],
            names => RoutePath.Of(Profile, ThreadsOptions.Version, account.Id)
                .Add("metric", names)
                .Add("since", GraphValues.Seconds(time?.Since))
                .Add("until", GraphValues.Seconds(time?.Until)),
            null, cancellationToken);
    }

    private async Task<PostMetrics> ReadPostAsync(AccountKey account, string id, (MetricName Name, string Native)[] wanted, CancellationToken cancellationToken)
    {
        IReadOnlyList<MetricValue> values;
        try
        {
            InsightAnswer answer = await _insights.AskAsync(
                Post, account, [.. wanted.Select(w => w.Native)], names => RoutePath.Of(Post, ThreadsOptions.Version, id).Add("metric", names), null, cancellationToken).ConfigureAwait(false);
            values = [.. wanted.Select(w => answer.Total(w.Name, w.Native, client.Name))];
        }
        catch (SocialApiException e) when (e.Code == SocialErrorCode.NotFound)
        {
            // One post that cannot be read must not hide the others.
            values = [.. wanted.Select(w => MetricValue.Unavailable(w.Name, e.Message))];
        }

        return new PostMetrics { Post = new PostReference { Account = account, Id = id }, Values = values, ReadAt = client.Time.GetUtcNow() };
    }

    private static (MetricName Name, string Native)[] Wanted((MetricName Name, string Native)[] known, MetricsQuery? query) =>
        query is { Metrics.Count: > 0 } && known.Where(k => query.Metrics.Contains(k.Name)).ToArray() is { Length: > 0 } some ? some : known;

    private static MetricSeries? Series((MetricName Name, string Native) metric, InsightData? data) =>
        data is { Period: "day", Values: { } values } && values.Any(v => v.EndTime is not null)
            ? new MetricSeries
            {
                Name = metric.Name, NativeName = metric.Native, Granularity = TimeSpan.FromDays(1), Zone = Zone,
                Points = [.. values.Where(v => v.EndTime is not null).Select(v => new MetricPoint(v.EndTime!.Value - TimeSpan.FromDays(1), v.Number))],
            }
            : null;
}

using System.Text.Json;

namespace Social.Meta;

/// <summary>Reads insights of Pages and posts, and the counters of posts. A metric that Facebook does not give, or no longer knows, is reported as unavailable and fails no other.</summary>
/// <remarks>Follows developers.facebook.com, "Page Insights". Thread-safe. Days begin at midnight Pacific time. A question spans 90 days at most; longer ones are asked in turn.</remarks>
public sealed class FacebookInsights : IPostMetricsReader, IAccountMetricsReader
{
    private const string NoValue = "Facebook gives no value of it: the Page is too small or too new for it, or the login lacks read_insights.";

    private const string Zone = "America/Los_Angeles";

    private static readonly TimeSpan Longest = TimeSpan.FromDays(90);

    private readonly FacebookApi _api;
    private readonly GraphInsights _questions;

    internal FacebookInsights(FacebookApi api)
    {
        _api = api;
        _questions = new GraphInsights(api.Client, TimeSpan.FromDays(1));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PostMetrics>> ReadPostMetricsAsync(AccountKey account, IReadOnlyList<string> postIds, MetricsQuery? query = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(postIds);
        List<PostMetrics> all = [];
        foreach (string id in postIds)
        {
            all.Add(await ReadPostAsync(account, id, query, cancellationToken).ConfigureAwait(false));
        }

        return all;
    }

    /// <inheritdoc/>
    public async Task<AccountMetrics> ReadAccountMetricsAsync(AccountKey account, MetricsQuery? query = null, CancellationToken cancellationToken = default)
    {
        FacebookMetric[] wanted = [.. FacebookMetrics.OfPages.Where(m => IsWanted(m.Name, query))];
        List<InsightAnswer> answers = [];
        string? refusal = null;
        try
        {
            foreach ((DateTimeOffset? since, DateTimeOffset? until) in Windows(query))
            {
                answers.Add(await _questions.AskAsync(
                    FacebookRoutes.PageInsights,
                    account,
                    [.. wanted.Select(m => m.Native)],
                    names => _api.Path(FacebookRoutes.PageInsights, account.Id).Add("metric", names).Add("period", "day").Add("since", GraphValues.Seconds(since)).Add("until", GraphValues.Seconds(until)),
                    KindOf(account, account.Id),
                    cancellationToken).ConfigureAwait(false));
            }
        }
        catch (SocialApiException e) when (HasNone(e))
        {
            refusal = e.Message;
        }

        return new AccountMetrics
        {
            Account = account,
            Totals = [.. wanted.SelectMany(m => Totals(m, answers, refusal))],
            Series = [.. wanted.Select(m => Series(m, answers)).OfType<MetricSeries>()],
            ReadAt = _api.Time.GetUtcNow(),
        };
    }

    /// <summary>Reads metrics by Facebook's own names, such as those with breakdowns or of stories.</summary>
    /// <param name="account">The Page.</param>
    /// <param name="objectId">The Page, post or story.</param>
    /// <param name="metrics">Facebook's names.</param>
    /// <param name="period"><c>day</c>, <c>week</c>, <c>days_28</c>, <c>lifetime</c>, …; or null for Facebook's default.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>One value for each name and segment, those that are missing included. Values that Facebook gives by period are their last.</returns>
    public async Task<IReadOnlyList<MetricValue>> ReadAsync(AccountKey account, string objectId, IReadOnlyList<string> metrics, string? period = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(metrics);
        InsightAnswer answer = await _questions.AskAsync(
            FacebookRoutes.PostInsights, account, metrics, names => _api.Path(FacebookRoutes.PostInsights, GraphValues.Require(objectId)).Add("metric", names).Add("period", period),
            $"{KindOf(account, objectId)} {period}", cancellationToken).ConfigureAwait(false);
        return [.. metrics.SelectMany(m => Totals(new FacebookMetric(new MetricName(m), m, FacebookMetricKind.Level), [answer], null))];
    }

    private async Task<PostMetrics> ReadPostAsync(AccountKey account, string id, MetricsQuery? query, CancellationToken cancellationToken)
    {
        List<MetricValue> values = await CountsAsync(account, id, query, cancellationToken).ConfigureAwait(false);
        FacebookMetric[] wanted = [.. FacebookMetrics.OfPosts.Where(m => IsWanted(m.Name, query))];
        List<InsightAnswer> answers = [];
        string? refusal = null;
        try
        {
            answers.Add(await _questions.AskAsync(
                FacebookRoutes.PostInsights, account, [.. wanted.Select(m => m.Native)], names => _api.Path(FacebookRoutes.PostInsights, GraphValues.Require(id)).Add("metric", names), KindOf(account, id), cancellationToken).ConfigureAwait(false));
        }
        catch (SocialApiException e) when (HasNone(e))
        {
            // One post that cannot be read, or has no insights, must not hide the others.
            refusal = e.Message;
        }

        values.AddRange(wanted.SelectMany(m => Totals(m with { Kind = FacebookMetricKind.Level }, answers, refusal)));
        return new PostMetrics { Post = new PostReference { Account = account, Id = id }, Values = values, ReadAt = _api.Time.GetUtcNow() };
    }

    /// <summary>Reads what is a counter of the post itself and no insight.</summary>
    private async Task<List<MetricValue>> CountsAsync(AccountKey account, string id, MetricsQuery? query, CancellationToken cancellationToken)
    {
        (MetricName Name, string Native, Func<FacebookPostData, long?> Read)[] counters =
        [
            (MetricName.Likes, "reactions", p => p.Reactions?.Summary?.TotalCount),
            (MetricName.Replies, "comments", p => p.Comments?.Summary?.TotalCount),
            (MetricName.Shares, "shares", p => p.Shares?.Count ?? 0),
        ];
        counters = [.. counters.Where(c => IsWanted(c.Name, query))];
        if (counters.Length == 0)
        {
            return [];
        }

        try
        {
            // A video has no shares; asking for them would refuse the rest.
            string fields = id.Contains('_', StringComparison.Ordinal) ? "id,shares,comments.limit(0).summary(true),reactions.limit(0).summary(true)" : "id,comments.limit(0).summary(true),reactions.limit(0).summary(true)";
            FacebookPostData post = await _api.ReadAsync(FacebookRoutes.PostCounts, account, _api.Path(FacebookRoutes.PostCounts, GraphValues.Require(id)).Add("fields", fields), FacebookJsonContext.Default.FacebookPostData, cancellationToken).ConfigureAwait(false);
            return [.. counters.Select(c => c.Read(post) is { } count ? MetricValue.Exact(c.Name, count, c.Native) : MetricValue.Unavailable(c.Name, "Facebook gives no value of it."))];
        }
        catch (SocialApiException e) when (HasNone(e))
        {
            return [.. counters.Select(c => MetricValue.Unavailable(c.Name, e.Message))];
        }
    }

    /// <summary>Names what an id is of: each has metrics of its own.</summary>
    private static string KindOf(AccountKey account, string id) => id == account.Id ? "page" : id.Contains('_', StringComparison.Ordinal) ? "post" : "video";

    private static bool HasNone(SocialApiException e) => e.Code == SocialErrorCode.NotFound || e.Code == SocialErrorCode.ContentInvalid;

    private static bool IsWanted(MetricName name, MetricsQuery? query) => query is not { Metrics.Count: > 0 } || query.Metrics.Contains(name);

    private IEnumerable<(DateTimeOffset? Since, DateTimeOffset? Until)> Windows(MetricsQuery? query)
    {
        if (query is not { Since: { } since })
        {
            yield return (null, query?.Until);
            yield break;
        }

        DateTimeOffset until = query.Until ?? _api.Time.GetUtcNow();
        for (; until - since > Longest; since += Longest)
        {
            yield return (since, since + Longest);
        }

        yield return (since, until);
    }

    private static IEnumerable<MetricValue> Totals(FacebookMetric metric, IReadOnlyList<InsightAnswer> answers, string? refusal)
    {
        IReadOnlyList<InsightValue> values = ValuesOf(metric, answers);
        string reason = refusal ?? answers.Select(a => a.RefusalOf(metric.Native)).FirstOrDefault(r => r is not null) ?? NoValue;
        if (values.Count == 0)
        {
            yield return MetricValue.Unavailable(metric.Name, reason);
            yield break;
        }

        if (values[^1].Value.ValueKind == JsonValueKind.Object)
        {
            double total = 0;
            foreach (JsonProperty part in values[^1].Value.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Number))
            {
                double count = part.Value.GetDouble();
                total += count;
                yield return MetricValue.Exact(metric.Name, count, metric.Native, part.Name);
            }

            yield return MetricValue.Exact(metric.Name, total, metric.Native);
            yield break;
        }

        yield return metric.Kind switch
        {
            FacebookMetricKind.Unique when values.Count > 1 => MetricValue.Unavailable(metric.Name, "Facebook counts people by day, and some come on several: the days do not add up. The series has them."),
            FacebookMetricKind.Count => MetricValue.Exact(metric.Name, values.Sum(v => v.Number ?? 0), metric.Native),
            _ => values[^1].Number is { } number ? MetricValue.Exact(metric.Name, number, metric.Native) : MetricValue.Unavailable(metric.Name, reason),
        };
    }

    /// <summary>Returns a metric's values, oldest first. The day at which two questions meet comes with both.</summary>
    private static IReadOnlyList<InsightValue> ValuesOf(FacebookMetric metric, IReadOnlyList<InsightAnswer> answers)
    {
        IEnumerable<InsightValue> values = answers.SelectMany(a => a.Find(metric.Native)?.Values ?? []);
        return [.. (answers.Count > 1 ? values.DistinctBy(v => v.EndTime) : values).OrderBy(v => v.EndTime)];
    }

    private static MetricSeries? Series(FacebookMetric metric, IReadOnlyList<InsightAnswer> answers)
    {
        InsightValue[] days = [.. ValuesOf(metric, answers).Where(v => v.EndTime is not null)];
        return days.Length == 0 ? null : new MetricSeries
        {
            Name = metric.Name, NativeName = metric.Native, Granularity = TimeSpan.FromDays(1), Zone = Zone,
            Points = [.. days.Select(v => new MetricPoint(v.EndTime!.Value - TimeSpan.FromDays(1), v.Number))],
        };
    }
}

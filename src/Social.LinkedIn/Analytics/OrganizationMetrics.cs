using Social.Pipeline;

namespace Social.LinkedIn;

/// <summary>Reads metrics of an organization and its posts in common words.</summary>
internal sealed class OrganizationMetrics(PlatformClient client, LinkedInStatistics statistics, LinkedInOrganizations organizations) : IPostMetricsReader, IAccountMetricsReader
{
    private const string NoActivity = "LinkedIn tells of posts with activity only, and nothing of this one.";
    private const string NoSpan = "LinkedIn counts single posts over all time only.";

    private static readonly (string Native, MetricName Name, Func<LinkedInShareStatistics, double?> Of)[] Counts =
    [
        ("impressionCount", MetricName.Impressions, s => s.Impressions),
        ("uniqueImpressionsCount", MetricName.Reach, s => s.UniqueImpressions),
        ("clickCount", MetricName.Clicks, s => s.Clicks),
        ("likeCount", MetricName.Likes, s => s.Likes),
        ("commentCount", MetricName.Replies, s => s.Comments),
        ("shareCount", MetricName.Reposts, s => s.Shares),
        ("engagement", new MetricName("engagement_rate"), s => s.EngagementRate),
    ];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PostMetrics>> ReadPostMetricsAsync(AccountKey account, IReadOnlyList<string> postIds, MetricsQuery? query = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(postIds);
        query ??= new MetricsQuery();
        bool isSpan = (query.Since ?? query.Until) is not null || query.Granularity is not null;
        Dictionary<string, LinkedInShareStatistics> found = isSpan || postIds.Count == 0
            ? []
            : (await statistics.GetPostStatisticsAsync(account, postIds, cancellationToken).ConfigureAwait(false))
                .Where(s => s.PostUrn is not null).GroupBy(s => s.PostUrn!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        return [.. postIds.Select(id => new PostMetrics
        {
            Post = new PostReference { Account = account, Id = id, Url = PostReconciler.Permalink(client, id) },
            Values = Values(found.GetValueOrDefault(id), query, isSpan ? NoSpan : NoActivity, "LinkedIn has no such metric of a post."),
            ReadAt = client.Time.GetUtcNow(),
        })];
    }

    /// <inheritdoc/>
    /// <remarks>Without bounds: totals of all time. With them: series by day or month of posts, followers and page views.</remarks>
    public async Task<AccountMetrics> ReadAccountMetricsAsync(AccountKey account, MetricsQuery? query = null, CancellationToken cancellationToken = default)
    {
        query ??= new MetricsQuery();
        bool isSpan = (query.Since ?? query.Until) is not null || query.Granularity is not null;
        return isSpan
            ? new AccountMetrics { Account = account, Series = await SeriesAsync(account, query, cancellationToken).ConfigureAwait(false), ReadAt = client.Time.GetUtcNow() }
            : new AccountMetrics { Account = account, Totals = await TotalsAsync(account, query, cancellationToken).ConfigureAwait(false), ReadAt = client.Time.GetUtcNow() };
    }

    private async Task<IReadOnlyList<MetricValue>> TotalsAsync(AccountKey account, MetricsQuery query, CancellationToken cancellationToken)
    {
        List<MetricValue> totals = [];
        if (Wants(query, MetricName.Followers))
        {
            totals.Add(Value(MetricName.Followers, "firstDegreeSize", await organizations.GetFollowerCountAsync(account, account.Id, cancellationToken).ConfigureAwait(false)));
        }

        if (Wants(query, MetricName.Views))
        {
            IReadOnlyList<LinkedInPageStatistics> pages = await statistics.GetPageStatisticsAsync(account, null, cancellationToken).ConfigureAwait(false);
            totals.Add(Value(MetricName.Views, "allPageViews", pages.Count > 0 ? pages[0].All?.Views : null));
        }

        if (Counts.Any(c => Wants(query, c.Name)))
        {
            IReadOnlyList<LinkedInShareStatistics> shares = await statistics.GetShareStatisticsAsync(account, null, cancellationToken).ConfigureAwait(false);
            totals.AddRange(Counts.Where(c => Wants(query, c.Name)).Select(c => Value(c.Name, c.Native, shares.Count > 0 ? c.Of(shares[0]) : null)));
        }

        totals.AddRange(query.Metrics.Where(m => !totals.Exists(t => t.Name == m)).Select(m => MetricValue.Unavailable(m, "LinkedIn has no such metric of an organization.")));
        return totals;
    }

    private async Task<IReadOnlyList<MetricSeries>> SeriesAsync(AccountKey account, MetricsQuery query, CancellationToken cancellationToken)
    {
        TimeSpan step = query.Granularity ?? TimeSpan.FromDays(1);
        string granularity = step.TotalDays switch
        {
            1 => "DAY",
            >= 28 and <= 31 => "MONTH",
            _ => throw LinkedInInput.Invalid("Granularity", $"Granularity is {step}; LinkedIn has steps of a day and of a month.", "1 d, 1 month", step.ToString()),
        };
        DateTimeOffset until = query.Until ?? client.Time.GetUtcNow();
        LinkedInTimeInterval interval = new(query.Since ?? until - TimeSpan.FromDays(30), until, granularity);
        List<MetricSeries> series = [];
        if (Counts.Any(c => Wants(query, c.Name)))
        {
            LinkedInShareStatistics[] shares = [.. (await statistics.GetShareStatisticsAsync(account, interval, cancellationToken).ConfigureAwait(false)).Where(s => s.Start is not null).OrderBy(s => s.Start)];
            series.AddRange(Counts.Where(c => Wants(query, c.Name)).Select(c => new MetricSeries
            {
                Name = c.Name, NativeName = c.Native, Granularity = step, Points = [.. shares.Select(s => new MetricPoint(s.Start!.Value, c.Of(s)))],
            }));
        }

        if (Wants(query, MetricName.Follows))
        {
            IReadOnlyList<LinkedInFollowerGain> gains = await statistics.GetFollowerGainsAsync(account, interval, cancellationToken).ConfigureAwait(false);
            series.Add(new MetricSeries
            {
                Name = MetricName.Follows,
                NativeName = "followerGains",
                Granularity = step,
                Points = [.. gains.OrderBy(g => g.Start).Select(g => new MetricPoint(g.Start, (g.Organic ?? g.Paid) is null ? null : (g.Organic ?? 0) + (g.Paid ?? 0)))],
            });
        }

        if (Wants(query, MetricName.Views))
        {
            IReadOnlyList<LinkedInPageStatistics> pages = await statistics.GetPageStatisticsAsync(account, interval, cancellationToken).ConfigureAwait(false);
            series.Add(new MetricSeries
            {
                Name = MetricName.Views,
                NativeName = "allPageViews",
                Granularity = step,
                Points = [.. pages.Where(p => p.Start is not null).OrderBy(p => p.Start).Select(p => new MetricPoint(p.Start!.Value, p.All?.Views))],
            });
        }

        return series;
    }

    private static List<MetricValue> Values(LinkedInShareStatistics? found, MetricsQuery query, string reason, string unknown)
    {
        List<MetricValue> values = [.. Counts.Where(c => Wants(query, c.Name)).Select(c => found is null ? MetricValue.Unavailable(c.Name, reason) with { NativeName = c.Native } : Value(c.Name, c.Native, c.Of(found)))];
        values.AddRange(query.Metrics.Where(m => !Counts.Any(c => c.Name == m)).Select(m => MetricValue.Unavailable(m, unknown)));
        return values;
    }

    private static MetricValue Value(MetricName name, string native, double? value) =>
        value is { } count ? MetricValue.Exact(name, count, native) : MetricValue.Unavailable(name, "LinkedIn gave no value.") with { NativeName = native };

    private static bool Wants(MetricsQuery query, MetricName name) => query.Metrics.Count == 0 || query.Metrics.Contains(name);
}

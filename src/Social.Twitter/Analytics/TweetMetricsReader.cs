using Social.Pipeline;

namespace Social.Twitter;

/// <summary>Reads metrics of posts in common words: totals of now, or of a span of time, or a series.</summary>
internal sealed class TweetMetricsReader(PlatformClient client, TwitterMetrics metrics) : IPostMetricsReader
{
    private const string Organic = "organic";
    private const string Promoted = "promoted";

    /// <summary>What a series goes back to when it is not told: as far as X lets authors see.</summary>
    private static readonly TimeSpan Reach = TimeSpan.FromDays(30);

    private static readonly MetricName[] Public =
        [MetricName.Reposts, MetricName.Replies, MetricName.Likes, MetricName.Quotes, MetricName.Bookmarks, MetricName.Impressions];

    private static readonly MetricName[] Private = [MetricName.LinkClicks, MetricName.ProfileClicks, MetricName.Engagements];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PostMetrics>> ReadPostMetricsAsync(AccountKey account, IReadOnlyList<string> postIds, MetricsQuery? query = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(postIds);
        query ??= new MetricsQuery();
        if (postIds.Count == 0)
        {
            return [];
        }

        bool isSpan = (query.Since ?? query.Until) is not null || query.Granularity is not null;
        Func<string, PostMetrics> read = isSpan
            ? await ReadSpanAsync(account, postIds, query, cancellationToken).ConfigureAwait(false)
            : await ReadNowAsync(account, postIds, query, cancellationToken).ConfigureAwait(false);
        return [.. postIds.Select(read)];
    }

    private async Task<Func<string, PostMetrics>> ReadNowAsync(AccountKey account, IReadOnlyList<string> ids, MetricsQuery query, CancellationToken cancellationToken)
    {
        bool wantsPrivate = query.Metrics.Count == 0 || query.Metrics.Any(m => !Public.Contains(m));
        TwitterLookup<Tweet> found = new() { Found = [] };
        string? refusal = null;
        if (wantsPrivate)
        {
            try
            {
                found = await metrics.GetPrivateAsync(account, ids, cancellationToken: cancellationToken).ConfigureAwait(false);
            }
            catch (SocialApiException e) when (e.Code == SocialErrorCode.InsufficientPermissions || e.Code == SocialErrorCode.PlatformNotConnected)
            {
                refusal = e.Message;
            }
        }

        Dictionary<string, Tweet> posts = found.Found.ToDictionary(t => t.Id, StringComparer.Ordinal);
        Dictionary<string, TwitterLookupProblem> missing = found.Missing.ToDictionary(m => m.Id, StringComparer.Ordinal);

        // A post whose private counts are not ours may be missing as a whole; everyone may still see the public ones.
        string[] again = [.. ids.Distinct().Where(id => !posts.ContainsKey(id) && missing.GetValueOrDefault(id)?.Code != SocialErrorCode.NotFound)];
        if (again.Length > 0)
        {
            TwitterLookup<Tweet> visible = await metrics.GetPublicAsync(account, again, cancellationToken).ConfigureAwait(false);
            foreach (Tweet tweet in visible.Found)
            {
                posts[tweet.Id] = tweet;
            }

            foreach (TwitterLookupProblem gone in visible.Missing)
            {
                missing[gone.Id] = gone;
            }
        }

        return id => posts.TryGetValue(id, out Tweet? tweet)
            ? Make(account, tweet, query, refusal ?? missing.GetValueOrDefault(id)?.Reason ?? found.Problems.FirstOrDefault(p => p.Id == id)?.Reason)
            : Unreadable(account, id, query, missing.GetValueOrDefault(id)?.Reason ?? "X gave no answer about it.");
    }

    private async Task<Func<string, PostMetrics>> ReadSpanAsync(AccountKey account, IReadOnlyList<string> ids, MetricsQuery query, CancellationToken cancellationToken)
    {
        DateTimeOffset until = query.Until ?? client.Time.GetUtcNow();
        string[] fields = [.. TwitterMetrics.TweetMetricNames.Where(f => query.Metrics.Count == 0 || query.Metrics.Contains(TwitterMetricNames.Of(f)))];
        if (fields.Length == 0)
        {
            return id => Unreadable(account, id, query, "X has no analytics of it.");
        }

        TwitterAnalyticsQuery own = new() { StartTime = query.Since ?? until - Reach, EndTime = until, Granularity = Granularity(query.Granularity), Fields = fields };
        TwitterLookup<TwitterAnalytics> found = await metrics.GetTweetAnalyticsAsync(account, ids, own, cancellationToken).ConfigureAwait(false);
        Dictionary<string, TwitterAnalytics> posts = found.Found.ToDictionary(a => a.Id, StringComparer.Ordinal);
        Dictionary<string, string> missing = found.Missing.ToDictionary(m => m.Id, m => m.Reason, StringComparer.Ordinal);
        return id => posts.TryGetValue(id, out TwitterAnalytics? analytics) ? Make(account, analytics, query) : Unreadable(account, id, query, missing[id]);
    }

    private static string Granularity(TimeSpan? step) => step switch
    {
        null => "total",
        { TotalHours: 1 } => "hourly",
        { TotalDays: 1 } => "daily",
        { TotalDays: 7 } => "weekly",
        { } other => throw TwitterInput.Invalid("Granularity", $"Granularity is {other}; X has steps of an hour, a day and a week.", "1 h, 1 d, 7 d", other.ToString()),
    };

    private PostMetrics Make(AccountKey account, Tweet tweet, MetricsQuery query, string? refusal)
    {
        List<MetricValue> values = [.. TwitterMetricNames.Values(tweet.PublicMetrics?.Values)];
        foreach (MetricValue value in TwitterMetricNames.Values(tweet.NonPublicMetrics?.Values))
        {
            // The private impressions are the public ones again.
            if (!values.Exists(v => v.Name == value.Name))
            {
                values.Add(value);
            }
        }

        if (tweet.NonPublicMetrics is null)
        {
            string reason = refusal ?? "X gives private counts to the author only, and for 30 days.";
            values.AddRange(Private.Select(name => MetricValue.Unavailable(name, reason)));
        }

        values.AddRange(TwitterMetricNames.Values(tweet.OrganicMetrics?.Values, Organic));
        values.AddRange(TwitterMetricNames.Values(tweet.PromotedMetrics?.Values, Promoted));
        return Make(Reference(account, tweet.Id, tweet.AuthorId), values, [], query);
    }

    private PostMetrics Make(AccountKey account, TwitterAnalytics analytics, MetricsQuery query)
    {
        PostReference post = Reference(account, analytics.Id, account.Id);
        if (query.Granularity is not { } step)
        {
            // Totals are flat, or the only step of a series.
            IReadOnlyDictionary<string, long?> totals = analytics.Totals.Count == 0 && analytics.Steps.Count == 1 ? analytics.Steps[0].Metrics : analytics.Totals;
            return Make(post, [.. TwitterMetricNames.Values(totals)], [], query);
        }

        List<MetricSeries> series = [.. analytics.Steps.SelectMany(s => s.Metrics.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(native => new MetricSeries
        {
            Name = TwitterMetricNames.Of(native),
            NativeName = native,
            Granularity = step,
            Points = [.. analytics.Steps.Select(s => new MetricPoint(s.Timestamp, s.Metrics.GetValueOrDefault(native)))],
        })];
        return Make(post, [], series, query);
    }

    private PostMetrics Make(PostReference post, List<MetricValue> values, List<MetricSeries> series, MetricsQuery query)
    {
        if (query.Metrics.Count > 0)
        {
            values.RemoveAll(v => !query.Metrics.Contains(v.Name));
            series.RemoveAll(s => !query.Metrics.Contains(s.Name));
            values.AddRange(query.Metrics
                .Where(m => !values.Exists(v => v.Name == m) && !series.Exists(s => s.Name == m))
                .Select(m => MetricValue.Unavailable(m, "X has no such metric of this post.")));
        }

        return new PostMetrics { Post = post, Values = values, Series = series, ReadAt = client.Time.GetUtcNow() };
    }

    private PostMetrics Unreadable(AccountKey account, string id, MetricsQuery query, string reason) => new()
    {
        Post = Reference(account, id, null),
        Values = [.. (query.Metrics.Count > 0 ? query.Metrics : Public).Select(m => MetricValue.Unavailable(m, reason))],
        ReadAt = client.Time.GetUtcNow(),
    };

    private PostReference Reference(AccountKey account, string id, string? authorId) =>
        new() { Account = authorId == account.Id ? account : default, Id = id, Url = TweetReconciler.Permalink(client, null, id) };
}

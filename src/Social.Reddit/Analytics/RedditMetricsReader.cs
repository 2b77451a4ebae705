using Social.Pipeline;

namespace Social.Reddit;

/// <summary>Reads counters of posts and of the account. Reddit has no insights: there are totals of now, and no series.</summary>
internal sealed class RedditMetricsReader(PlatformClient client, RedditPosts posts, RedditUsers users) : IPostMetricsReader, IAccountMetricsReader
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<PostMetrics>> ReadPostMetricsAsync(AccountKey account, IReadOnlyList<string> postIds, MetricsQuery? query = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(postIds);
        string[] ids = [.. postIds.Select((id, i) => Fullname.RequirePost(id, $"{nameof(postIds)}[{i}]"))];
        IReadOnlyList<RedditPost> found = await posts.GetManyAsync(account, ids, cancellationToken).ConfigureAwait(false);
        Dictionary<string, RedditPost> byId = found.Where(static p => !p.IsDeleted).ToDictionary(static p => p.Fullname, StringComparer.Ordinal);
        DateTimeOffset now = client.Time.GetUtcNow();
        return [.. ids.Select(id => byId.TryGetValue(id, out RedditPost? post)
            ? new PostMetrics { Post = posts.ReferenceOf(account, post), Values = Select(RedditMetricNames.Of(post), query, "Reddit has no such metric of a post."), ReadAt = now }
            : new PostMetrics
            {
                Post = new PostReference { Id = id },
                Values = [.. (query is { Metrics.Count: > 0 } ? query.Metrics : RedditMetricNames.OfPosts).Select(static m => MetricValue.Unavailable(m, "The post is not there, or was deleted."))],
                ReadAt = now,
            })];
    }

    /// <inheritdoc/>
    public async Task<AccountMetrics> ReadAccountMetricsAsync(AccountKey account, MetricsQuery? query = null, CancellationToken cancellationToken = default)
    {
        RedditUser me = await users.GetMeAsync(account, cancellationToken).ConfigureAwait(false);
        return new AccountMetrics { Account = account, Totals = Select(RedditMetricNames.Of(me), query, "Reddit has no such metric of an account."), ReadAt = client.Time.GetUtcNow() };
    }

    private static IReadOnlyList<MetricValue> Select(IReadOnlyList<MetricValue> values, MetricsQuery? query, string missing) => query is { Metrics.Count: > 0 }
        ? [.. query.Metrics.Select(m => values.FirstOrDefault(v => v.Name == m) ?? MetricValue.Unavailable(m, missing))]
        : values;
}

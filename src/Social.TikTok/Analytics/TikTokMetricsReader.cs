using Social.Pipeline;

namespace Social.TikTok;

/// <summary>Reads metrics in common words: counts of now of public videos, and of the account. TikTok for Developers has no series.</summary>
internal sealed class TikTokMetricsReader(PlatformClient client, TikTokVideos videos, TikTokUsers users) : IPostMetricsReader, IAccountMetricsReader
{
    private const string NoSeries = "TikTok for Developers counts what is now; it has no series and no spans of time.";
    private const string NoValue = "TikTok gave no value; the scope may be missing.";
    private const string NotThere = "TikTok shows no such public video of this account.";

    private static readonly MetricName[] OfPosts = [MetricName.Views, MetricName.Likes, MetricName.Replies, MetricName.Shares];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PostMetrics>> ReadPostMetricsAsync(AccountKey account, IReadOnlyList<string> postIds, MetricsQuery? query = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(postIds);
        query ??= new MetricsQuery();
        if (postIds.Count == 0)
        {
            return [];
        }

        Dictionary<string, TikTokVideo> found = [];
        if (!IsSpan(query))
        {
            foreach (TikTokVideo video in await videos.QueryAsync(account, postIds, ["view_count", "like_count", "comment_count", "share_count", "share_url"], cancellationToken).ConfigureAwait(false))
            {
                found[video.Id] = video;
            }
        }

        return [.. postIds.Select(id => new PostMetrics
        {
            Post = new PostReference { Account = account, Id = id, Url = found.GetValueOrDefault(id)?.ShareUrl ?? TikTokPosts.Permalink(client, null, id) },
            Values = found.TryGetValue(id, out TikTokVideo? video)
                ? Wanted(Counts(video), query)
                : [.. (query.Metrics.Count > 0 ? query.Metrics : OfPosts).Select(m => MetricValue.Unavailable(m, IsSpan(query) ? NoSeries : NotThere))],
            ReadAt = client.Time.GetUtcNow(),
        })];
    }

    /// <inheritdoc/>
    public async Task<AccountMetrics> ReadAccountMetricsAsync(AccountKey account, MetricsQuery? query = null, CancellationToken cancellationToken = default)
    {
        query ??= new MetricsQuery();
        IReadOnlyList<MetricValue> counters = IsSpan(query)
            ? [.. Counters(null).Select(c => MetricValue.Unavailable(c.Name, NoSeries))]
            : [.. Counters(await users.GetMeAsync(account, null, cancellationToken).ConfigureAwait(false))];
        return new AccountMetrics { Account = account, Totals = Wanted(counters, query), ReadAt = client.Time.GetUtcNow() };
    }

    /// <summary>A video's counts.</summary>
    public static IReadOnlyList<MetricValue> Counts(TikTokVideo video) =>
    [
        Value(MetricName.Views, video.ViewCount, "view_count"),
        Value(MetricName.Likes, video.LikeCount, "like_count"),
        Value(MetricName.Replies, video.CommentCount, "comment_count"),
        Value(MetricName.Shares, video.ShareCount, "share_count"),
    ];

    /// <summary>A user's counters.</summary>
    public static IReadOnlyList<MetricValue> Counters(TikTokUser? user) =>
    [
        Value(MetricName.Followers, user?.FollowerCount, "follower_count"),
        Value(MetricName.Following, user?.FollowingCount, "following_count"),
        Value(MetricName.Likes, user?.LikesCount, "likes_count"),
        Value(MetricName.Posts, user?.VideoCount, "video_count"),
    ];

    private static bool IsSpan(MetricsQuery query) => query.Since is not null || query.Until is not null || query.Granularity is not null;

    private static IReadOnlyList<MetricValue> Wanted(IReadOnlyList<MetricValue> values, MetricsQuery query) => query.Metrics.Count == 0
        ? values
        : [.. query.Metrics.Select(m => values.FirstOrDefault(v => v.Name == m) ?? MetricValue.Unavailable(m, "TikTok has no such metric."))];

    private static MetricValue Value(MetricName name, long? count, string native) =>
        count is { } value ? MetricValue.Exact(name, value, native) : MetricValue.Unavailable(name, NoValue) with { NativeName = native };
}

using System.Collections.Frozen;

namespace Social.Twitter;

/// <summary>X's names of metrics, in all its spellings, and the common ones.</summary>
internal static class TwitterMetricNames
{
    private const string NoValue = "X gave no value.";

    private static readonly FrozenDictionary<string, MetricName> Known = new Dictionary<string, MetricName>
    {
        ["impression_count"] = MetricName.Impressions,
        ["impressions"] = MetricName.Impressions,
        ["retweet_count"] = MetricName.Reposts,
        ["repost_count"] = MetricName.Reposts,
        ["retweets"] = MetricName.Reposts,
        ["reposts"] = MetricName.Reposts,
        ["reply_count"] = MetricName.Replies,
        ["replies"] = MetricName.Replies,
        ["like_count"] = MetricName.Likes,
        ["likes"] = MetricName.Likes,
        ["quote_count"] = MetricName.Quotes,
        ["quote_tweets"] = MetricName.Quotes,
        ["quote_posts"] = MetricName.Quotes,
        ["bookmark_count"] = MetricName.Bookmarks,
        ["bookmarks"] = MetricName.Bookmarks,
        ["url_link_clicks"] = MetricName.LinkClicks,
        ["url_clicks"] = MetricName.LinkClicks,
        ["user_profile_clicks"] = MetricName.ProfileClicks,
        ["engagements"] = MetricName.Engagements,
        ["shares"] = MetricName.Shares,
        ["follows"] = MetricName.Follows,
        ["unfollows"] = MetricName.Unfollows,
        ["view_count"] = MetricName.Views,
        ["media_views"] = MetricName.Views,
        ["video_views"] = MetricName.Views,
        ["playback_100_count"] = MetricName.VideoCompletions,
        ["playback_complete"] = MetricName.VideoCompletions,
        ["watch_time_ms"] = MetricName.WatchTime,
        ["followers_count"] = MetricName.Followers,
        ["following_count"] = MetricName.Following,
        ["tweet_count"] = MetricName.Posts,
        ["post_count"] = MetricName.Posts,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Returns the common name; X's own where there is none.</summary>
    public static MetricName Of(string native) => Known.TryGetValue(native, out MetricName name) ? name : new MetricName(native);

    /// <summary>Returns counts in common words.</summary>
    public static IReadOnlyList<MetricValue> Values(IEnumerable<KeyValuePair<string, long?>>? counts, string? segment = null) =>
        counts is null ? [] : [.. counts.Select(c => Value(c.Key, c.Value, segment))];

    private static MetricValue Value(string native, long? count, string? segment) => count is { } value
        ? MetricValue.Exact(Of(native), value, native, segment)
        : MetricValue.Unavailable(Of(native), NoValue) with { NativeName = native, Segment = segment };
}

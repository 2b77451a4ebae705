namespace Social.YouTube;

/// <summary>YouTube's metrics in common words.</summary>
internal static class YouTubeMetricNames
{
    private const double MillisecondsPerMinute = 60_000;

    /// <summary>The metrics of reports that have a common name.</summary>
    private static readonly (string Native, MetricName Name, double Factor)[] Reports =
    [
        ("views", MetricName.Views, 1),
        ("likes", MetricName.Likes, 1),
        ("comments", MetricName.Replies, 1),
        ("shares", MetricName.Shares, 1),
        ("subscribersGained", MetricName.Follows, 1),
        ("subscribersLost", MetricName.Unfollows, 1),
        ("estimatedMinutesWatched", MetricName.WatchTime, MillisecondsPerMinute),
        ("videosAddedToPlaylists", MetricName.Bookmarks, 1),
    ];

    /// <summary>Gets what reports are asked for when the caller names nothing.</summary>
    public static IReadOnlyList<string> Default { get; } = [.. Reports.Select(r => r.Native)];

    public static (MetricName Name, double Factor) Of(string native)
    {
        foreach ((string known, MetricName name, double factor) in Reports)
        {
            if (known.Equals(native, StringComparison.OrdinalIgnoreCase))
            {
                return (name, factor);
            }
        }

        return (new MetricName(native), 1);
    }

    // Names that all networks share and YouTube's reports do not count; any other name may be YouTube's own.
    private static readonly HashSet<MetricName> Unreported =
    [
        MetricName.Impressions, MetricName.Reach, MetricName.Reposts, MetricName.Quotes, MetricName.LinkClicks, MetricName.ProfileClicks, MetricName.Clicks, MetricName.Engagements,
        MetricName.Followers, MetricName.Following, MetricName.Posts, MetricName.VideoCompletions,
    ];

    /// <summary>Returns the name that a report knows a metric by: its own, or the metric's name as it stands; null for what no report has.</summary>
    public static string? Native(MetricName metric)
    {
        if (Unreported.Contains(metric))
        {
            return null;
        }

        foreach ((string known, MetricName name, _) in Reports)
        {
            if (name == metric)
            {
                return known;
            }
        }

        return metric.Value;
    }

    /// <summary>A video's counters. One that is missing is hidden by its owner or for owners only.</summary>
    public static IReadOnlyList<MetricValue> Values(VideoStatistics? statistics) => statistics is null ? [] :
    [
        Value(MetricName.Views, statistics.ViewCount, "viewCount", "The owner hides the views."),
        Value(MetricName.Likes, statistics.LikeCount, "likeCount", "The owner hides the likes."),
        Value(MetricName.Replies, statistics.CommentCount, "commentCount", "Comments are off."),
    ];

    /// <summary>A channel's counters.</summary>
    public static IReadOnlyList<MetricValue> Counters(ChannelStatistics? statistics) => statistics is null ? [] :
    [
        Value(MetricName.Followers, statistics.HiddenSubscriberCount == true ? null : statistics.SubscriberCount, "subscriberCount", "The owner hides the subscribers."),
        Value(MetricName.Views, statistics.ViewCount, "viewCount", "YouTube does not give the views."),
        Value(MetricName.Posts, statistics.VideoCount, "videoCount", "YouTube does not give the videos."),
    ];

    private static MetricValue Value(MetricName name, long? value, string native, string reason) =>
        value is { } there ? MetricValue.Exact(name, there, native) : MetricValue.Unavailable(name, reason) with { NativeName = native };
}

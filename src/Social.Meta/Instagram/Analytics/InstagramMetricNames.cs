namespace Social.Meta;

/// <summary>Which metrics Instagram has for what, by Meta's names, and the common names of those that mean the same everywhere.</summary>
/// <remarks>Follows developers.facebook.com, "Instagram Platform: Media Insights" and "Account Insights", autumn 2026. Retired ones are left out; what Meta retires tomorrow is reported as unavailable.</remarks>
internal static class InstagramMetricNames
{
    /// <summary>What Meta calls the number of followers, and counts the new ones of each day.</summary>
    public const string NewFollowers = "follower_count";

    private static readonly string[] Feed = ["views", "reach", "likes", "comments", "shares", "saved", "reposts", "total_interactions", "follows", "profile_visits", "profile_activity"];

    private static readonly string[] Reels =
        ["views", "reach", "likes", "comments", "shares", "saved", "reposts", "total_interactions", "ig_reels_avg_watch_time", "ig_reels_video_view_total_time", "reels_skip_rate", "crossposted_views", "facebook_views"];

    private static readonly string[] Story = ["views", "reach", "replies", "shares", "reposts", "total_interactions", "follows", "profile_visits", "profile_activity", "navigation"];

    private static readonly Dictionary<string, MetricName> Common = new(StringComparer.Ordinal)
    {
        ["views"] = MetricName.Views,
        ["reach"] = MetricName.Reach,
        ["likes"] = MetricName.Likes,
        ["comments"] = MetricName.Replies,
        ["replies"] = MetricName.Replies,
        ["shares"] = MetricName.Shares,
        ["saved"] = MetricName.Bookmarks,
        ["saves"] = MetricName.Bookmarks,
        ["reposts"] = MetricName.Reposts,
        ["total_interactions"] = MetricName.Engagements,
        ["follows"] = MetricName.Follows,
        ["profile_visits"] = MetricName.ProfileClicks,
        ["ig_reels_video_view_total_time"] = MetricName.WatchTime,
        ["profile_links_taps"] = MetricName.LinkClicks,
    };

    /// <summary>Gets the account's totals. Comments count as replies, beside which an account has answers to its stories.</summary>
    public static IReadOnlyList<string> Account { get; } =
        ["views", "reach", "accounts_engaged", "total_interactions", "likes", "comments", "saves", "shares", "reposts", "profile_links_taps", "follows_and_unfollows"];

    /// <summary>Gets what an account has day by day.</summary>
    public static IReadOnlyList<string> Daily { get; } = ["reach", NewFollowers];

    /// <summary>Returns Meta's names for a kind of post.</summary>
    public static IReadOnlyList<string> Of(string? product) =>
        string.Equals(product, "REELS", StringComparison.OrdinalIgnoreCase) ? Reels : IsStory(product) ? Story : Feed;

    /// <summary>Tells whether a kind of post is a story.</summary>
    public static bool IsStory(string? product) => string.Equals(product, "STORY", StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the common name of a metric, or Meta's own.</summary>
    public static MetricName NameOf(string native) => Common.TryGetValue(native, out MetricName name) ? name : new MetricName(native);

    /// <summary>Returns those of a list that a query asks for, by either name; all when it asks for none of them.</summary>
    public static IReadOnlyList<string> Wanted(IReadOnlyList<string> known, MetricsQuery? query) =>
        query is { Metrics.Count: > 0 } && known.Where(n => query.Metrics.Contains(NameOf(n)) || query.Metrics.Contains(new MetricName(n))).ToArray() is { Length: > 0 } some ? some : known;
}

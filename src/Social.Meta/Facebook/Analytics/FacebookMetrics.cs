namespace Social.Meta;

/// <summary>Facebook's metrics of today, and what they are called here.</summary>
/// <remarks>Follows developers.facebook.com, "Page Insights" of autumn 2026. Meta retires metrics several times a year, and names that are unknown to it fail a whole request.</remarks>
internal static class FacebookMetrics
{
    public static MetricName PageViews { get; } = new("page_views");

    public static MetricName PageActions { get; } = new("page_actions");

    public static MetricName Reactions { get; } = new("reactions");

    /// <summary>Gets the metrics of posts.</summary>
    public static IReadOnlyList<FacebookMetric> OfPosts { get; } =
    [
        new(MetricName.Views, "post_media_view"),
        new(MetricName.Reach, "post_total_media_view_unique", FacebookMetricKind.Unique),
        new(MetricName.Clicks, "post_clicks"),
        new(Reactions, "post_reactions_by_type_total"),
    ];

    /// <summary>Gets the metrics of Pages, by day.</summary>
    public static IReadOnlyList<FacebookMetric> OfPages { get; } =
    [
        new(MetricName.Views, "page_media_view"),
        new(MetricName.Reach, "page_total_media_view_unique", FacebookMetricKind.Unique),
        new(MetricName.Engagements, "page_post_engagements"),
        new(PageActions, "page_total_actions"),
        new(PageViews, "page_views_total"),
        new(MetricName.Followers, "page_follows", FacebookMetricKind.Level),
        new(MetricName.Follows, "page_daily_follows_unique"),
        new(MetricName.Unfollows, "page_daily_unfollows_unique"),
    ];
}

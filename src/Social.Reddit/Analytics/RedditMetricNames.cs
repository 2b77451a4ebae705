namespace Social.Reddit;

/// <summary>Metrics that only Reddit has.</summary>
public static class RedditMetricNames
{
    /// <summary>Gets <c>score</c>: upvotes less downvotes, a little blurred by Reddit.</summary>
    public static MetricName Score { get; } = new("score");

    /// <summary>Gets <c>upvote_ratio</c>: the share of upvotes, 0 to 1.</summary>
    public static MetricName UpvoteRatio { get; } = new("upvote_ratio");

    /// <summary>Gets <c>awards</c>: awards received, as far as the API still counts them.</summary>
    public static MetricName Awards { get; } = new("awards");

    /// <summary>Gets <c>post_karma</c>.</summary>
    public static MetricName PostKarma { get; } = new("post_karma");

    /// <summary>Gets <c>comment_karma</c>.</summary>
    public static MetricName CommentKarma { get; } = new("comment_karma");

    /// <summary>Gets <c>total_karma</c>.</summary>
    public static MetricName TotalKarma { get; } = new("total_karma");

    internal static IReadOnlyList<MetricName> OfPosts { get; } = [Score, UpvoteRatio, MetricName.Replies, MetricName.Reposts, Awards, MetricName.Views];

    internal static IReadOnlyList<MetricValue> Of(RedditPost post) =>
    [
        Value(Score, post.Score, "score"),
        Value(UpvoteRatio, post.UpvoteRatio, "upvote_ratio"),
        Value(MetricName.Replies, post.CommentCount, "num_comments"),
        Value(MetricName.Reposts, post.CrosspostCount, "num_crossposts"),
        Value(Awards, post.AwardCount, "total_awards_received"),
        Value(MetricName.Views, post.ViewCount, "view_count", "Reddit does not tell views by the API."),
    ];

    internal static IReadOnlyList<MetricValue> Of(RedditUser user) =>
    [
        Value(PostKarma, user.PostKarma, "link_karma"),
        Value(CommentKarma, user.CommentKarma, "comment_karma"),
        Value(TotalKarma, user.TotalKarma, "total_karma"),
        Value(MetricName.Followers, user.Followers, "subscribers"),
    ];

    private static MetricValue Value(MetricName name, double? value, string native, string why = "Reddit's answer does not have it.") =>
        value is { } known ? MetricValue.Exact(name, known, native) : MetricValue.Unavailable(name, why);
}

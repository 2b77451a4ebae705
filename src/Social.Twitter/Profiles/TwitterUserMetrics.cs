namespace Social.Twitter;

/// <summary>Counters of a user, by X's own names; both spellings of August 2026 are read.</summary>
/// <param name="Values">All counters as X named them.</param>
public sealed record TwitterUserMetrics(IReadOnlyDictionary<string, long?> Values)
{
    /// <summary>Gets the followers.</summary>
    public long? FollowersCount => this["followers_count"];

    /// <summary>Gets the users followed.</summary>
    public long? FollowingCount => this["following_count"];

    /// <summary>Gets the posts: <c>tweet_count</c> or <c>post_count</c>.</summary>
    public long? TweetCount => this["tweet_count"] ?? this["post_count"];

    /// <summary>Gets the lists the user is on.</summary>
    public long? ListedCount => this["listed_count"];

    /// <summary>Gets the likes given.</summary>
    public long? LikeCount => this["like_count"];

    /// <summary>Gets the media posted.</summary>
    public long? MediaCount => this["media_count"];

    /// <summary>Returns a counter by X's own name, or null.</summary>
    /// <param name="name">X's name.</param>
    public long? this[string name] => Values.TryGetValue(name, out long? value) ? value : null;
}

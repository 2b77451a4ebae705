namespace Social.Twitter;

/// <summary>Counts of a post or of its media, by X's own names; both spellings of August 2026 are read.</summary>
/// <param name="Values">All counts as X named them; null where it gave no number.</param>
public sealed record TweetMetrics(IReadOnlyDictionary<string, long?> Values)
{
    /// <summary>Gets the reposts without text: <c>retweet_count</c> or <c>repost_count</c>.</summary>
    public long? RetweetCount => this["retweet_count"] ?? this["repost_count"];

    /// <summary>Gets the replies.</summary>
    public long? ReplyCount => this["reply_count"];

    /// <summary>Gets the likes.</summary>
    public long? LikeCount => this["like_count"];

    /// <summary>Gets the quotes.</summary>
    public long? QuoteCount => this["quote_count"];

    /// <summary>Gets the bookmarks.</summary>
    public long? BookmarkCount => this["bookmark_count"];

    /// <summary>Gets how often it was shown.</summary>
    public long? ImpressionCount => this["impression_count"];

    /// <summary>Gets the clicks on its links.</summary>
    public long? UrlLinkClicks => this["url_link_clicks"];

    /// <summary>Gets the clicks on the author's profile.</summary>
    public long? UserProfileClicks => this["user_profile_clicks"];

    /// <summary>Gets all interactions together.</summary>
    public long? Engagements => this["engagements"];

    /// <summary>Gets how often a video was viewed.</summary>
    public long? ViewCount => this["view_count"];

    /// <summary>Returns a count by X's own name, or null.</summary>
    /// <param name="name">X's name.</param>
    public long? this[string name] => Values.TryGetValue(name, out long? value) ? value : null;
}

namespace Social.Twitter;

/// <summary>Which posts of a timeline to list.</summary>
public sealed record TweetTimelineQuery
{
    /// <summary>Gets the id after which posts are listed, or null.</summary>
    public string? SinceId { get; init; }

    /// <summary>Gets the id before which posts are listed, or null.</summary>
    public string? UntilId { get; init; }

    /// <summary>Gets the earliest time, included, or null; whole seconds.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>Gets the latest time, excluded, or null; whole seconds.</summary>
    public DateTimeOffset? EndTime { get; init; }

    /// <summary>Gets whether replies are left out. X takes it for a user's posts and the home timeline.</summary>
    public bool ExcludeReplies { get; init; }

    /// <summary>Gets whether reposts are left out. X takes it for a user's posts and the home timeline.</summary>
    public bool ExcludeRetweets { get; init; }

    /// <summary>Gets what to read of each post, or null for <see cref="TweetFields.Default"/>.</summary>
    public TweetFields? Fields { get; init; }
}

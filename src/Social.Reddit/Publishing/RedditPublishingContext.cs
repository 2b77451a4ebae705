namespace Social.Reddit;

/// <summary>What Reddit's rules depend on: the subreddit, what it requires of posts, and its flair.</summary>
public sealed record RedditPublishingContext : PublishingContext
{
    /// <summary>Gets the subreddit.</summary>
    public required RedditSubreddit Subreddit { get; init; }

    /// <summary>Gets what it requires of posts.</summary>
    public required RedditPostRequirements Requirements { get; init; }

    /// <summary>Gets the flair the account may choose, or null when it was not asked for.</summary>
    public IReadOnlyList<RedditFlairChoice>? Flair { get; init; }
}

namespace Social.Reddit;

/// <summary>A rule that a subreddit's moderators wrote for people.</summary>
public sealed record RedditRule
{
    /// <summary>Gets what it is about: <c>all</c>, <c>link</c> (posts) or <c>comment</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Gets its short name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the description in Markdown, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Gets what a report calls it, or null.</summary>
    public string? ViolationReason { get; init; }

    /// <summary>Gets its place, from 0.</summary>
    public int Priority { get; init; }
}

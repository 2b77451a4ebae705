namespace Social.Twitter;

/// <summary>What to search for.</summary>
public sealed record TweetSearchQuery
{
    /// <summary>Gets the query in X's language of words and operators; at most 512 characters on self-serve plans.</summary>
    public required string Query { get; init; }

    /// <summary>Gets the id after which posts are searched, or null. Not together with times.</summary>
    public string? SinceId { get; init; }

    /// <summary>Gets the id before which posts are searched, or null. Not together with times.</summary>
    public string? UntilId { get; init; }

    /// <summary>Gets the earliest time, at most 7 days ago, or null; whole seconds.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>Gets the latest time, or null; whole seconds.</summary>
    public DateTimeOffset? EndTime { get; init; }

    /// <summary>Gets the order, <c>recency</c> or <c>relevancy</c>, or null for X's own.</summary>
    public string? SortOrder { get; init; }

    /// <summary>Gets what to read of each post, or null for <see cref="TweetFields.Default"/>.</summary>
    public TweetFields? Fields { get; init; }
}

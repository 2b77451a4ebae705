namespace Social.Twitter;

/// <summary>How many posts a query matches.</summary>
/// <param name="Total">How many in all steps read.</param>
/// <param name="Steps">The steps, oldest first; the first and last may be shorter.</param>
public sealed record TweetCounts(long Total, IReadOnlyList<TweetCount> Steps);

namespace Social.Twitter;

/// <summary>How many posts one step of time had.</summary>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends.</param>
/// <param name="Count">How many.</param>
public readonly record struct TweetCount(DateTimeOffset Start, DateTimeOffset End, long Count);

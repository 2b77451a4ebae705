namespace Social.Reddit;

/// <summary>A choice of a poll.</summary>
/// <param name="Text">The choice.</param>
/// <param name="Votes">The votes, or null while Reddit hides them.</param>
public sealed record RedditPollOption(string Text, long? Votes);

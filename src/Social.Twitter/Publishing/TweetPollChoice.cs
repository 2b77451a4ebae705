namespace Social.Twitter;

/// <summary>A choice of a poll.</summary>
/// <param name="Position">Its place, from 1.</param>
/// <param name="Label">Its words.</param>
/// <param name="Votes">How many chose it.</param>
public sealed record TweetPollChoice(int? Position, string? Label, long? Votes);

namespace Social.Twitter;

/// <summary>The poll of a post.</summary>
public sealed record TweetPoll
{
    /// <summary>Gets the choices, 2 to 4 of 1 to 25 characters.</summary>
    public required IReadOnlyList<string> Options { get; init; }

    /// <summary>Gets how long people may vote, 5 to 10,080 minutes.</summary>
    public required int DurationMinutes { get; init; }
}

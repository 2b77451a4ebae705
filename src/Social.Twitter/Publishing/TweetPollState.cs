namespace Social.Twitter;

/// <summary>A poll as it stands.</summary>
public sealed record TweetPollState
{
    /// <summary>Gets the id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the choices, in order.</summary>
    public IReadOnlyList<TweetPollChoice> Options { get; init; } = [];

    /// <summary>Gets how long people may vote, in minutes.</summary>
    public int? DurationMinutes { get; init; }

    /// <summary>Gets when it ends.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>Gets X's word for its state: <c>open</c> or <c>closed</c>.</summary>
    public string? VotingStatus { get; init; }
}

namespace Social.LinkedIn;

/// <summary>A poll's settings.</summary>
public sealed record LinkedInPollSettings
{
    /// <summary>Gets <c>ONE_DAY</c>, <c>THREE_DAYS</c>, <c>SEVEN_DAYS</c> or <c>FOURTEEN_DAYS</c>.</summary>
    public string? Duration { get; init; }

    /// <summary>Gets <c>SINGLE_VOTE</c>, or null for the same; LinkedIn supports no other.</summary>
    public string? VoteSelectionType { get; init; }

    /// <summary>Gets whether the author sees who voted; LinkedIn takes only true, or null for the same.</summary>
    public bool? IsVoterVisibleToAuthor { get; init; }
}

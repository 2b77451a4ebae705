namespace Social.LinkedIn;

/// <summary>A poll's choice.</summary>
public sealed record LinkedInPollChoice
{
    /// <summary>Gets the text, at most 30 characters.</summary>
    public string? Text { get; init; }

    /// <summary>Gets how many chose it, on polls that are read.</summary>
    public long? VoteCount { get; init; }

    /// <summary>Gets whether the reader chose it, on polls that are read.</summary>
    public bool? IsVotedByViewer { get; init; }
}

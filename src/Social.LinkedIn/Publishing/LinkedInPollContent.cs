namespace Social.LinkedIn;

/// <summary>A poll.</summary>
public sealed record LinkedInPollContent
{
    /// <summary>Gets the question, at most 140 characters.</summary>
    public string? Question { get; init; }

    /// <summary>Gets the choices, 2 to 4.</summary>
    public IReadOnlyList<LinkedInPollChoice>? Options { get; init; }

    /// <summary>Gets the settings.</summary>
    public LinkedInPollSettings? Settings { get; init; }

    /// <summary>Gets how many voted, on polls that are read.</summary>
    public long? UniqueVotersCount { get; init; }
}

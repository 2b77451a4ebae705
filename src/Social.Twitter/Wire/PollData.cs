namespace Social.Twitter;

/// <summary>A poll as X sends it.</summary>
internal sealed record PollData
{
    public string Id { get; set; } = string.Empty;

    public IReadOnlyList<PollOptionData>? Options { get; set; }

    public int? DurationMinutes { get; set; }

    public DateTimeOffset? EndDatetime { get; set; }

    public string? VotingStatus { get; set; }
}

namespace Social.Twitter;

/// <summary>A choice of a poll as X sends it.</summary>
internal sealed record PollOptionData
{
    public int? Position { get; set; }

    public string? Label { get; set; }

    public long? Votes { get; set; }
}

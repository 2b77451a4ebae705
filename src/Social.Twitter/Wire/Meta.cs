namespace Social.Twitter;

/// <summary>Where a page stands.</summary>
internal sealed record Meta
{
    public int? ResultCount { get; init; }

    public string? NextToken { get; init; }

    public string? PreviousToken { get; init; }

    public string? NewestId { get; init; }

    public string? OldestId { get; init; }
}

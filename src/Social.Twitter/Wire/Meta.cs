namespace Social.Twitter;

/// <summary>Where a page stands.</summary>
internal sealed record Meta
{
    public int? ResultCount { get; set; }

    public string? NextToken { get; set; }

    public string? PreviousToken { get; set; }

    public string? NewestId { get; set; }

    public string? OldestId { get; set; }

    public long? TotalTweetCount { get; set; }

    public long? TotalPostCount { get; set; }
}

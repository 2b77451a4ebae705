namespace Social.Twitter;

/// <summary>How many posts one step of time had.</summary>
internal sealed record CountData
{
    public DateTimeOffset Start { get; set; }

    public DateTimeOffset End { get; set; }

    public long? TweetCount { get; set; }

    public long? PostCount { get; set; }
}

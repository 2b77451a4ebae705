namespace Social.Twitter;

/// <summary>Objects that data refers to.</summary>
internal sealed record Includes
{
    public IReadOnlyList<UserData>? Users { get; set; }

    public IReadOnlyList<TweetData>? Tweets { get; set; }

    public IReadOnlyList<TweetData>? Posts { get; set; }

    public IReadOnlyList<MediaData>? Media { get; set; }

    public IReadOnlyList<PollData>? Polls { get; set; }
}

namespace Social.Twitter;

/// <summary>Objects that data refers to.</summary>
internal sealed record Includes
{
    public IReadOnlyList<UserData>? Users { get; init; }

    public IReadOnlyList<TweetData>? Tweets { get; init; }

    public IReadOnlyList<TweetData>? Posts { get; init; }

    public IReadOnlyList<MediaData>? Media { get; init; }
}

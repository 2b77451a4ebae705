namespace Social.Twitter;

/// <summary>The media of a post.</summary>
public sealed record TweetMedia
{
    /// <summary>Gets the ids of uploaded media, 1 to 4.</summary>
    public required IReadOnlyList<string> MediaIds { get; init; }

    /// <summary>Gets the ids of people in it, at most 10, or null.</summary>
    public IReadOnlyList<string>? TaggedUserIds { get; init; }
}

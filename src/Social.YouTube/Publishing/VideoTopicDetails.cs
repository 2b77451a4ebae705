namespace Social.YouTube;

/// <summary>What a video is about.</summary>
public sealed record VideoTopicDetails
{
    /// <summary>Gets addresses of articles in Wikipedia.</summary>
    public IReadOnlyList<string>? TopicCategories { get; init; }
}

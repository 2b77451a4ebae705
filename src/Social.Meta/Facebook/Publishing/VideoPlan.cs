using Social.Pipeline;
using Social.Publishing;

namespace Social.Meta;

/// <summary>Which way a video takes: where it is begun and finished, and what it says of itself.</summary>
internal sealed record VideoPlan
{
    /// <summary>Gets the target.</summary>
    public required PublishTarget Target { get; init; }

    /// <summary>Gets the post as Facebook gets it.</summary>
    public required Post Post { get; init; }

    /// <summary>Gets the fingerprint.</summary>
    public required string Fingerprint { get; init; }

    public MediaAttachment Media => Post.Media[0];

    public bool IsReel => Target.Placement == Placement.Reel;

    public bool IsStory => Target.Placement == Placement.Story;

    /// <summary>Gets whether the bytes go in parts, as the feed's videos do.</summary>
    public bool InPhases => !IsReel && !IsStory;

    /// <summary>Gets the route that begins it.</summary>
    public SocialRoute Start => IsReel ? FacebookRoutes.ReelStart : IsStory ? FacebookRoutes.StoryStart : FacebookRoutes.VideoStart;

    /// <summary>Gets the route that makes it a post.</summary>
    public SocialRoute Finish => IsReel ? FacebookRoutes.ReelFinish : IsStory ? FacebookRoutes.StoryFinish : FacebookRoutes.VideoFinish;

    /// <summary>Gets what it becomes in the end.</summary>
    public PublishStatus Status => IsStory ? PublishStatus.Published : FacebookComposer.StatusOf(Post);

    /// <summary>Makes the fields that say what it is.</summary>
    public List<KeyValuePair<string, string>> Describe() => IsReel ? FacebookComposer.Reel(Post) : IsStory ? [] : FacebookComposer.Video(Post);

    public static VideoPlan Of(PublishTarget target, Post post) => new() { Target = target, Post = post, Fingerprint = PostFingerprint.Compute(target, post) };
}

namespace Social.Meta;

/// <summary>How much a profile may still publish.</summary>
public sealed record ThreadsPublishingContext : PublishingContext
{
    /// <summary>Gets how many posts the last 24 hours saw.</summary>
    public required int UsedPosts { get; init; }

    /// <summary>Gets how many 24 hours allow.</summary>
    public required int MaxPosts { get; init; }

    /// <summary>Gets how many are left.</summary>
    public int RemainingPosts => MaxPosts - UsedPosts;

    /// <summary>Gets how many replies the last 24 hours saw; they are counted apart from posts.</summary>
    public int UsedReplies { get; init; }

    /// <summary>Gets how many replies 24 hours allow.</summary>
    public int MaxReplies { get; init; } = ThreadsLimits.RepliesADay;

    /// <summary>Gets how many replies are left.</summary>
    public int RemainingReplies => MaxReplies - UsedReplies;
}

namespace Social.TikTok;

/// <summary>What TikTok's rules depend on: the creator's own settings and limits.</summary>
public sealed record TikTokPublishingContext : PublishingContext
{
    /// <summary>Gets the creator info.</summary>
    public required TikTokCreatorInfo Creator { get; init; }
}

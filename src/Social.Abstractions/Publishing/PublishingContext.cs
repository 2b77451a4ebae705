namespace Social;

/// <summary>The base of facts that a network's rules need and that expire: creator info, subreddit rules, tier, quota.</summary>
public abstract record PublishingContext
{
    /// <summary>Gets the target the facts are about.</summary>
    public required PublishTarget Target { get; init; }

    /// <summary>Gets until when the facts may be relied on.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}

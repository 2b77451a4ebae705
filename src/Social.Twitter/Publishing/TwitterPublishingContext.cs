namespace Social.Twitter;

/// <summary>What X's rules depend on: the account's subscription.</summary>
public sealed record TwitterPublishingContext : PublishingContext
{
    /// <summary>Gets X's name of the subscription: <c>None</c>, <c>Basic</c>, <c>Premium</c>, <c>PremiumPlus</c>.</summary>
    public required string SubscriptionType { get; init; }

    /// <summary>Gets whether long posts and long videos are allowed.</summary>
    public bool IsPremium => IsPremiumTier(SubscriptionType);

    internal static bool IsPremiumTier(string? tier) => tier is not null && !tier.Equals("None", StringComparison.OrdinalIgnoreCase) && tier.Length > 0;
}

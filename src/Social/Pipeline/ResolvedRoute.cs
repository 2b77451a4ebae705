using Social.RateLimiting;

namespace Social.Pipeline;

/// <summary>A route for one account: which credential, which windows, which breaker. Kept as long as the account's record is.</summary>
internal sealed class ResolvedRoute
{
    public required SocialRoute Route { get; init; }

    /// <summary>Gets the logical host, which can be another for another kind of credential.</summary>
    public required string Host { get; init; }

    public required PlatformName Platform { get; init; }

    public required CredentialKey Credential { get; init; }

    public required RateLimitWindowSet Windows { get; init; }

    public required CircuitBreaker Breaker { get; init; }

    /// <summary>Gets the route's own address, when its path has no arguments.</summary>
    public Uri? Address { get; init; }
}

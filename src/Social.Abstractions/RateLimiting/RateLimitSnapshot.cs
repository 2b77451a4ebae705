namespace Social;

/// <summary>What is known of one limit at one moment.</summary>
public sealed record RateLimitSnapshot
{
    /// <summary>Gets the registration the window belongs to; default for one that several share.</summary>
    public PlatformName Platform { get; init; }

    /// <summary>Gets the window's name, such as <c>twitter.tweets.create/user</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Gets whose limit it is.</summary>
    public required RateLimitScope Scope { get; init; }

    /// <summary>Gets how many calls (or units) the window allows.</summary>
    public required double Limit { get; init; }

    /// <summary>Gets how many are left; below zero when the network says we overdrew.</summary>
    public required double Remaining { get; init; }

    /// <summary>Gets when the window is full again, or null when it already is or nobody knows.</summary>
    public DateTimeOffset? ResetsAt { get; init; }

    /// <summary>Gets how much of the window is used, 0 to 1.</summary>
    public double Utilization => Limit <= 0 ? 1 : Math.Clamp((Limit - Remaining) / Limit, 0, 1);

    /// <summary>Gets how many calls may be made at once right now (a token bucket's tokens), or null where bursts are not limited apart.</summary>
    public double? BurstRemaining { get; init; }

    /// <summary>Gets whether the numbers come from the network rather than from our own count.</summary>
    public bool IsFromNetwork { get; init; }
}

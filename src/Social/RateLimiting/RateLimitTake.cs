namespace Social.RateLimiting;

/// <summary>What a store answers to a take: a lease, or a denial.</summary>
public readonly record struct RateLimitTake
{
    /// <summary>Initializes the answer that everything was taken.</summary>
    /// <param name="lease">What was taken.</param>
    public RateLimitTake(RateLimitLease lease) => Lease = lease;

    /// <summary>Initializes the answer that nothing was taken.</summary>
    /// <param name="denial">Why.</param>
    public RateLimitTake(RateLimitDenial denial) => Denial = denial;

    /// <summary>Gets what was taken; empty after a denial.</summary>
    public RateLimitLease Lease { get; }

    /// <summary>Gets why nothing was taken; default when it was.</summary>
    public RateLimitDenial Denial { get; }

    /// <summary>Gets whether everything was taken.</summary>
    public bool IsTaken => !Lease.IsEmpty;
}

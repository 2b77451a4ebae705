namespace Social.RateLimiting;

/// <summary>How a window counts.</summary>
public enum RateLimitKind
{
    /// <summary>A number per period. The period starts at the first use, or with the calendar where a zone is given.</summary>
    Fixed = 0,

    /// <summary>A number in any stretch of one period.</summary>
    Sliding = 1,

    /// <summary>A steady rate with bursts: for pacing.</summary>
    TokenBucket = 2,

    /// <summary>A percentage that the network reports; we cannot count it ourselves.</summary>
    UsagePercent = 3,
}

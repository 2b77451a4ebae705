namespace Social.RateLimiting;

/// <summary>Defines one limit of a network. It is data: declare it once, as a static of the platform.</summary>
/// <remarks>Windows are the same when name, scope and period are; the limit may differ by plan and changes as the network reports it.</remarks>
public sealed record RateLimitWindow
{
    /// <summary>Gets the name, such as <c>twitter.tweets.create</c>. Routes that share a limit share the name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets whose limit it is.</summary>
    public required RateLimitScope Scope { get; init; }

    /// <summary>Gets how it counts. The default is <see cref="RateLimitKind.Fixed"/>.</summary>
    public RateLimitKind Kind { get; init; }

    /// <summary>Gets how many units a period allows; for <see cref="RateLimitKind.UsagePercent"/>, the percentage at which we stop.</summary>
    public required double Limit { get; init; }

    /// <summary>Gets the period. A percentage falls to nothing within one period without use.</summary>
    public required TimeSpan Period { get; init; }

    /// <summary>Gets the IANA zone whose calendar a fixed window follows, such as <c>America/Los_Angeles</c>; null when it starts at its first use.</summary>
    /// <remarks>Periods are counted from local midnight, and the last one of a day ends with the day, however long daylight saving makes it.</remarks>
    public string? Zone { get; init; }

    /// <summary>Gets how many units a token bucket holds; null for as many as the limit.</summary>
    public double? Burst { get; init; }

    /// <summary>Gets the most that one call may ever cost.</summary>
    internal double Capacity => Kind switch
    {
        RateLimitKind.TokenBucket => Burst ?? Limit,
        RateLimitKind.UsagePercent => double.PositiveInfinity,
        _ => Limit,
    };
}

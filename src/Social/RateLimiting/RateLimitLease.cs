namespace Social.RateLimiting;

/// <summary>What was taken from a set of windows. Give it back by a refund, or close it by what the response said; once.</summary>
/// <param name="Set">The windows.</param>
/// <param name="Stamp">When it was taken, in the store's own measure: what was taken from an earlier window cannot be given back to a later one.</param>
public readonly record struct RateLimitLease(RateLimitWindowSet Set, long Stamp)
{
    /// <summary>Gets whether this is <c>default</c>, nothing taken.</summary>
    public bool IsEmpty => Set is null;
}

namespace Social.RateLimiting;

/// <summary>A call that waits for room.</summary>
internal sealed class Waiter(RateLimitWindowSet set, int index, long ticket, long deadline)
    : TaskCompletionSource<RateLimitLease>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    public RateLimitWindowSet Set { get; } = set;

    /// <summary>Which of the windows it waits for.</summary>
    public int Index { get; set; } = index;

    /// <summary>When it came: it keeps its place when it moves to another line.</summary>
    public long Ticket { get; } = ticket;

    public long Deadline { get; } = deadline;

    /// <summary>The line it stands in, or null once it left.</summary>
    public WaitQueue? Queue { get; set; }

    public double Cost => Set.CostAt(Index);
}

namespace Social;

/// <summary>What became of a thread.</summary>
public sealed record ThreadResult
{
    /// <summary>Gets the target.</summary>
    public required PublishTarget Target { get; init; }

    /// <summary>Gets the thread's idempotency key: publishing the same parts under it again goes on after the last part that is there.</summary>
    public required string IdempotencyKey { get; init; }

    /// <summary>Gets the results of the parts that were tried, in order; the last may be unconfirmed.</summary>
    public required IReadOnlyList<PublishResult> Parts { get; init; }

    /// <summary>Gets whether every part is there.</summary>
    public required bool IsComplete { get; init; }
}

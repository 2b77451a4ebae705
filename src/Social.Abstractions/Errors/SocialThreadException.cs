namespace Social;

/// <summary>A thread stopped at a part. The parts before it are there; publishing the same thread under the same key goes on.</summary>
public sealed class SocialThreadException : SocialException
{
    /// <summary>Initializes an error.</summary>
    /// <param name="partial">What is there.</param>
    /// <param name="cause">Why it stopped.</param>
    public SocialThreadException(ThreadResult partial, SocialException cause)
        : base(Check(cause).Code, cause.Remedy, $"Part {(partial?.Parts.Count ?? 0) + 1} of the thread failed: {cause.Message}", cause)
    {
        ArgumentNullException.ThrowIfNull(partial);
        Partial = partial;
        Platform = cause.Platform;
        Account = partial.Target.Account;
        RetryAfter = cause.RetryAfter;
        IsTransient = cause.IsTransient;
        IdempotencyKey = partial.IdempotencyKey;
    }

    /// <summary>Gets the parts that are there, and the key that resumes the thread.</summary>
    public ThreadResult Partial { get; }

    private static SocialException Check(SocialException cause)
    {
        ArgumentNullException.ThrowIfNull(cause);
        return cause;
    }
}

namespace Social;

/// <summary>How to publish.</summary>
public sealed record PublishOptions
{
    /// <summary>Gets the options used when none are given.</summary>
    public static PublishOptions Default { get; } = new();

    /// <summary>Gets the key under which the publish is journaled; the same key never makes a second post, it resumes the first. Null takes a fresh key, which the result returns.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Gets how long to stay while the network processes the post, or null for the network's useful default.</summary>
    public TimeSpan? WaitFor { get; init; }

    /// <summary>Gets whether an earlier publish under the same key whose outcome is unknown may be sent again. It can make a second post: say it only after looking. Where a look could still find the first (it failed, or saw only a part), nothing is sent all the same.</summary>
    public bool RetryUnconfirmed { get; init; }

    /// <summary>Gets whether to compose the requests and send none.</summary>
    public bool DryRun { get; init; }

    /// <summary>Gets what to do when a rate limit is used up, or null for the registered default.</summary>
    public RateLimitWait? RateLimit { get; init; }

    /// <summary>Gets who is told of progress, or null.</summary>
    public IProgress<PublishProgress>? Progress { get; init; }

    /// <summary>Gets facts from the network that rules need, when the caller has them already.</summary>
    public PublishingContext? Context { get; init; }

    /// <summary>Returns the facts if they are about a target: its account and, where they name one, its destination. One set of options may serve many targets, and another's facts say nothing.</summary>
    /// <param name="target">The target.</param>
    public PublishingContext? ContextFor(PublishTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return Context is { } facts && facts.Target.Account == target.Account && (facts.Target.Destination is null || facts.Target.Destination == target.Destination) ? facts : null;
    }
}

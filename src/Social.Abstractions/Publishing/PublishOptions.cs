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

    /// <summary>Gets whether an earlier publish under the same key whose outcome is unknown may be sent again. It can make a second post: say it only after looking.</summary>
    public bool RetryUnconfirmed { get; init; }

    /// <summary>Gets whether to compose the requests and send none.</summary>
    public bool DryRun { get; init; }

    /// <summary>Gets what to do when a rate limit is used up, or null for the registered default.</summary>
    public RateLimitWait? RateLimit { get; init; }

    /// <summary>Gets who is told of progress, or null.</summary>
    public IProgress<PublishProgress>? Progress { get; init; }

    /// <summary>Gets the checkpoint of an earlier try from which the upload goes on, where the upload is what makes the post; or null. It belongs to the same media and the same key.</summary>
    public UploadCheckpoint? Checkpoint { get; init; }

    /// <summary>Gets what is called with a checkpoint each time the network has taken a part, where the upload is what makes the post; the publish goes on when it returns. Null keeps none.</summary>
    public Func<UploadCheckpoint, CancellationToken, ValueTask>? OnCheckpoint { get; init; }

    /// <summary>Gets facts from the network that rules need, when the caller has them already.</summary>
    public PublishingContext? Context { get; init; }
}

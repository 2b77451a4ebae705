namespace Social;

/// <summary>What became of one publish to one target.</summary>
public sealed record PublishResult
{
    /// <summary>Gets the target.</summary>
    public required PublishTarget Target { get; init; }

    /// <summary>Gets what became of it.</summary>
    public required PublishStatus Status { get; init; }

    /// <summary>Gets the key under which the publish is journaled.</summary>
    public required string IdempotencyKey { get; init; }

    /// <summary>Gets what was made: usually one reference, several for a thread or a post that appears twice, none while unconfirmed.</summary>
    public IReadOnlyList<PostReference> References { get; init; } = [];

    /// <summary>Gets what came of the steps after the post existed; none of them undoes the post.</summary>
    public IReadOnlyList<FollowUpOutcome> FollowUps { get; init; } = [];

    /// <summary>Gets warnings: decoration that the network could not carry.</summary>
    public IReadOnlyList<ValidationProblem> Warnings { get; init; } = [];

    /// <summary>Gets the limits as they stood after the last answer.</summary>
    public IReadOnlyList<RateLimitSnapshot> RateLimits { get; init; } = [];

    /// <summary>Gets how the outcome was learned when it was not the network's direct answer: what settled an uncertain publish.</summary>
    public ReconciliationEvidence? Evidence { get; init; }

    /// <summary>Gets the token that resumes a suspended or accepted publish, or null. It may hold secrets.</summary>
    public Secret? OperationToken { get; init; }

    /// <summary>Gets until when a suspended publish can be resumed, or null.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Gets the network's reason when it rejected the post, or ours when the outcome is unknown; or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets the network's answer as it came, or empty; of a dry run, the request that was composed.</summary>
    public ReadOnlyMemory<byte> RawAnswer { get; init; }

    /// <summary>Gets the first reference, or null.</summary>
    public PostReference? Reference => References.Count > 0 ? References[0] : null;

    /// <summary>Gets whether the post is there or will be without anyone doing more.</summary>
    public bool IsSuccess => Status == PublishStatus.Published || Status == PublishStatus.Accepted || Status == PublishStatus.Scheduled;

    /// <summary>Returns target, status and id, none of the post's words.</summary>
    public override string ToString() => $"{Target.Account}: {Status} {Reference?.Id}";
}

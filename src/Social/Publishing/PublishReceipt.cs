namespace Social.Publishing;

/// <summary>What a recipe brought back from the network.</summary>
public sealed record PublishReceipt
{
    /// <summary>Gets what became of the post.</summary>
    public PublishStatus Status { get; init; } = PublishStatus.Published;

    /// <summary>Gets what was made.</summary>
    public required IReadOnlyList<PostReference> References { get; init; }

    /// <summary>Gets the limits as they stand.</summary>
    public IReadOnlyList<RateLimitSnapshot> RateLimits { get; init; } = [];

    /// <summary>Gets the network's answer as it came.</summary>
    public ReadOnlyMemory<byte> RawAnswer { get; init; }

    /// <summary>Gets the network's reason when it moderated the post away, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets how the outcome was learned where the committing request's answer did not name the post and a look found it, or null.</summary>
    public ReconciliationEvidence? Evidence { get; init; }

    /// <summary>Gets the token that resumes a suspended or accepted publish, or null.</summary>
    public Secret? OperationToken { get; init; }

    /// <summary>Gets until when it can be resumed, or null.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}

namespace Social.Publishing;

/// <summary>Makes the results of a publish.</summary>
internal static class PublishResults
{
    public static PublishResult Settled(PublishSession session, PublishReceipt receipt, ReconciliationEvidence? evidence) => new()
    {
        Target = session.Entry.Target,
        Status = receipt.Status,
        IdempotencyKey = session.Entry.Key,
        References = receipt.References,
        FollowUps = session.FollowUps,
        RateLimits = receipt.RateLimits,
        RawAnswer = receipt.RawAnswer,
        Reason = receipt.Reason,
        Evidence = evidence ?? receipt.Evidence,
        OperationToken = receipt.OperationToken,
        ExpiresAt = receipt.ExpiresAt,
    };

    public static PublishResult Unconfirmed(PublishSession session, string reason) => new()
    {
        Target = session.Entry.Target, Status = PublishStatus.Unconfirmed, IdempotencyKey = session.Entry.Key, Reason = reason, Evidence = ReconciliationEvidence.None, FollowUps = session.FollowUps,
    };

    /// <summary>What a settled publish gave, as far as the journal keeps it.</summary>
    public static PublishResult Recall(JournalEntry entry) => new()
    {
        Target = entry.Target, Status = entry.Outcome ?? PublishStatus.Published, IdempotencyKey = entry.Key, References = entry.References,
    };

    /// <summary>What became of a publish that an earlier call left to the network.</summary>
    public static PublishResult Awaited(JournalEntry entry, PublishReceipt receipt) => new()
    {
        Target = entry.Target,
        Status = receipt.Status,
        IdempotencyKey = entry.Key,
        References = receipt.References,
        RateLimits = receipt.RateLimits,
        RawAnswer = receipt.RawAnswer,
        Reason = receipt.Reason,
        Evidence = receipt.Evidence,
        OperationToken = receipt.OperationToken,
        ExpiresAt = receipt.ExpiresAt,
    };

    /// <summary>The error of a request whose answer was lost and that, as the network's own handle proves, made nothing.</summary>
    public static SocialTransportException NotMade(Exception cause, JournalEntry entry) =>
        new(Remedy.Retry, "The answer to the request that makes the post was lost, and the network's own handle shows that nothing was made: try again.", cause)
        {
            Platform = entry.Target.Account.Platform, Account = entry.Target.Account, Operation = (cause as SocialException)?.Operation, IsTransient = true, IdempotencyKey = entry.Key,
        };
}

using Social.Telemetry;

namespace Social.Publishing;

/// <summary>Runs publishes through the journal, so that each is made at most once and none is lost.</summary>
/// <remarks>Thread-safe; one per application.</remarks>
public sealed class PublishRunner
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    private readonly IPublishJournal _journal;
    private readonly TimeProvider _time;
    private readonly string _process = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";
    private long _runs;

    /// <summary>Initializes a runner.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="time">The clock.</param>
    public PublishRunner(IPublishJournal journal, TimeProvider time)
    {
        _journal = journal;
        _time = time;
    }

    /// <summary>Runs a recipe under its idempotency key: begins it, resumes it, or returns what it gave before.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="options">How to publish.</param>
    /// <param name="cancellationToken">Cancels the publish.</param>
    /// <exception cref="SocialException">No post was made; the exception carries the key that tries again.</exception>
    public async Task<PublishResult> RunAsync(IPublishRecipe recipe, PublishOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        ArgumentNullException.ThrowIfNull(options);
        using OperationScope? operation = SocialTelemetry.StartOperation(recipe.Target.Account.Platform, "publish", recipe.Target.Account);
        string key = options.IdempotencyKey ?? FreshKey();
        try
        {
            JournalEntry entry = await BeginAsync(recipe, key, cancellationToken).ConfigureAwait(false);
            PublishResult result = entry.State == JournalState.Settled
                ? Recall(entry)
                : await RunAsync(recipe, new PublishSession(_journal, entry, options, _time), cancellationToken).ConfigureAwait(false);
            operation?.Succeed(result.Status.Value);
            return result;
        }
        catch (Exception e)
        {
            operation?.Fail(e);
            if (e is SocialException social)
            {
                social.IdempotencyKey ??= key;
            }

            throw;
        }
    }

    // An armed entry of a dead owner is reconciled, never simply continued.
    private static Task<PublishResult> RunAsync(IPublishRecipe recipe, PublishSession session, CancellationToken cancellationToken) =>
        session.WasArmedBefore ? ReconcileAsync(recipe, session, cancellationToken) : ExecuteAsync(recipe, session, cancellationToken);

    private static async Task<PublishResult> ReconcileAsync(IPublishRecipe recipe, PublishSession session, CancellationToken cancellationToken)
    {
        Reconciliation found = await recipe.ReconcileAsync(session.Entry, cancellationToken).ConfigureAwait(false);
        if (found.Verdict == ReconciliationVerdict.Found)
        {
            return await SettleAsync(session, found.Receipt!, found.Evidence).ConfigureAwait(false);
        }

        if (found.Verdict == ReconciliationVerdict.Undetermined && !session.Options.RetryUnconfirmed)
        {
            return await LeaveUnconfirmedAsync(session, "An earlier try may have made the post, and the network does not show whether it did.").ConfigureAwait(false);
        }

        return await ExecuteAsync(recipe, session, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<PublishResult> ExecuteAsync(IPublishRecipe recipe, PublishSession session, CancellationToken cancellationToken)
    {
        try
        {
            PublishReceipt receipt = await recipe.ExecuteAsync(session, cancellationToken).ConfigureAwait(false);
            return await SettleAsync(session, receipt, null).ConfigureAwait(false);
        }
        catch (SocialDuplicateException duplicate) when (session.WasArmedBefore)
        {
            // The network refuses it because the earlier request did make it.
            Reconciliation found = await LookAsync(recipe, session).ConfigureAwait(false);
            PublishReceipt receipt = found.Receipt ?? new PublishReceipt { References = duplicate.Existing is { } existing ? [existing] : [] };
            return await SettleAsync(session, receipt, ReconciliationEvidence.Proof).ConfigureAwait(false);
        }
        catch (SocialException e) when (e.IsOutcomeUnknown)
        {
            Reconciliation found = await LookAsync(recipe, session).ConfigureAwait(false);
            switch (found.Verdict)
            {
                case ReconciliationVerdict.Found:
                    return await SettleAsync(session, found.Receipt!, found.Evidence).ConfigureAwait(false);
                case ReconciliationVerdict.Absent:
                    await ReleaseAsync(session, JournalState.Begun).ConfigureAwait(false);
                    e.IsOutcomeUnknown = false;
                    throw;
                default:
                    return await LeaveUnconfirmedAsync(session, e.Message).ConfigureAwait(false);
            }
        }
        catch
        {
            await ReleaseAsync(session, session.Entry.State).ConfigureAwait(false);
            throw;
        }
    }

    private async ValueTask<JournalEntry> BeginAsync(IPublishRecipe recipe, string key, CancellationToken cancellationToken)
    {
        DateTimeOffset now = _time.GetUtcNow();
        string owner = $"{_process}/{Interlocked.Increment(ref _runs)}";
        JournalEntry wanted = new() { Key = key, Target = recipe.Target, Fingerprint = recipe.Fingerprint, BegunAt = now, Owner = owner, LeaseUntil = now + Lease };
        JournalEntry entry;
        try
        {
            entry = await _journal.TryBeginAsync(wanted, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SocialApiException(SocialErrorCode.JournalUnavailable, Remedy.FixConfiguration, "Nothing was sent: the publish journal cannot be written.", e);
        }

        if (entry.Fingerprint != recipe.Fingerprint)
        {
            throw new SocialApiException(SocialErrorCode.IdempotencyConflict, Remedy.FixConfiguration, $"The idempotency key '{key}' was used before for another post or target.");
        }

        if (entry.State == JournalState.Settled || entry.Owner == owner)
        {
            return entry;
        }

        if (entry.Owner is not null && entry.LeaseUntil > now)
        {
            throw new SocialApiException(SocialErrorCode.Conflict, Remedy.Wait, $"A publish under the key '{key}' is under way.") { RetryAfter = TimeSpan.FromSeconds(5), IsTransient = true };
        }

        return await _journal.TryAdvanceAsync(entry with { Owner = owner, LeaseUntil = now + Lease }, cancellationToken).ConfigureAwait(false)
            ?? throw new SocialApiException(SocialErrorCode.Conflict, Remedy.Wait, $"A publish under the key '{key}' is under way.") { RetryAfter = TimeSpan.FromSeconds(5), IsTransient = true };
    }

    /// <summary>Looks for the post, whatever became of the caller: its own cancellation must not leave the outcome unknown when a look can tell.</summary>
    private static async Task<Reconciliation> LookAsync(IPublishRecipe recipe, PublishSession session)
    {
        try
        {
            return await recipe.ReconcileAsync(session.Entry, CancellationToken.None).ConfigureAwait(false);
        }
        catch (SocialException)
        {
            // Looking failed too: nothing can be said, and that is what the result says.
            return Reconciliation.Undetermined;
        }
    }

    private static async ValueTask<PublishResult> SettleAsync(PublishSession session, PublishReceipt receipt, ReconciliationEvidence? evidence)
    {
        List<FollowUpOutcome> followUps = [.. session.FollowUps];
        try
        {
            await session.AdvanceAsync(session.Entry with { State = JournalState.Settled, Owner = null, LeaseUntil = null, Outcome = receipt.Status, References = receipt.References }, CancellationToken.None).ConfigureAwait(false);
        }
        catch (SocialException e)
        {
            // The post is there: a failure of bookkeeping must not say otherwise.
            followUps.Add(new FollowUpOutcome("journal", e));
        }

        return new PublishResult
        {
            Target = session.Entry.Target,
            Status = receipt.Status,
            IdempotencyKey = session.Entry.Key,
            References = receipt.References,
            FollowUps = followUps,
            RateLimits = receipt.RateLimits,
            RawAnswer = receipt.RawAnswer,
            Reason = receipt.Reason,
            Evidence = evidence,
            OperationToken = receipt.OperationToken,
            ExpiresAt = receipt.ExpiresAt,
        };
    }

    private static async Task<PublishResult> LeaveUnconfirmedAsync(PublishSession session, string reason)
    {
        await ReleaseAsync(session, JournalState.Unconfirmed).ConfigureAwait(false);
        return new PublishResult
        {
            Target = session.Entry.Target, Status = PublishStatus.Unconfirmed, IdempotencyKey = session.Entry.Key, Reason = reason, Evidence = ReconciliationEvidence.None, FollowUps = [.. session.FollowUps],
        };
    }

    private static async ValueTask ReleaseAsync(PublishSession session, JournalState state)
    {
        try
        {
            await session.AdvanceAsync(session.Entry with { State = state, Owner = null, LeaseUntil = null }, CancellationToken.None).ConfigureAwait(false);
        }
        catch (SocialException)
        {
            // The entry stays armed under a lease that ends by itself, which is the safe state; the error that brought us here matters more.
            return;
        }
    }

    // A key names and protects nothing: it must be unique, and need not cost a call of the kernel.
    private static string FreshKey()
    {
        Span<byte> key = stackalloc byte[16];
        Random.Shared.NextBytes(key);
        return Convert.ToHexString(key);
    }

    private static PublishResult Recall(JournalEntry entry) => new()
    {
        Target = entry.Target, Status = entry.Outcome ?? PublishStatus.Published, IdempotencyKey = entry.Key, References = entry.References,
    };
}

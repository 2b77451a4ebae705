using System.Runtime.CompilerServices;
using Social.Pipeline;
using Social.Telemetry;

namespace Social.Publishing;

/// <summary>Runs publishes through the journal, so that each is made at most once and none is lost.</summary>
/// <remarks>Thread-safe; one per application.</remarks>
public sealed class PublishRunner
{
    private readonly GuardedJournal _journal;
    private readonly LeaseClock _clock;
    private readonly LeaseKeeper _leases;
    private readonly string _process = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";
    private long _runs;

    /// <summary>Initializes a runner.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="time">The clock.</param>
    public PublishRunner(IPublishJournal journal, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentNullException.ThrowIfNull(time);
        _journal = new GuardedJournal(journal);
        _clock = new LeaseClock(time);
        _leases = new LeaseKeeper(_clock);
    }

    /// <summary>Runs a recipe under its idempotency key: begins it, resumes it, or returns what it gave before.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="options">How to publish.</param>
    /// <param name="cancellationToken">Cancels the publish.</param>
    /// <returns>What became of it; <see cref="PublishStatus.Unconfirmed"/> when that is not known, which is never an exception.</returns>
    /// <exception cref="SocialException">No post was made; the exception carries the key that tries again.</exception>
    public async Task<PublishResult> RunAsync(IPublishRecipe recipe, PublishOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        ArgumentNullException.ThrowIfNull(options);
        using OperationScope? operation = SocialTelemetry.StartOperation(recipe.Target.Account.Platform, "publish", recipe.Target.Account);
        string key = options.IdempotencyKey ?? FreshKey();
        try
        {
            ValueTask<PublishResult> run = options.DryRun ? ComposeAsync(recipe, options, key, cancellationToken) : RunAsync(recipe, options, key, cancellationToken);
            PublishResult result = await run.ConfigureAwait(false);
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

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<PublishResult> RunAsync(IPublishRecipe recipe, PublishOptions options, string key, CancellationToken cancellationToken)
    {
        JournalEntry entry = await BeginAsync(recipe, key, cancellationToken).ConfigureAwait(false);
        if (entry.State == JournalState.Settled)
        {
            return entry.Outcome == PublishStatus.Accepted && recipe is IAwaitableRecipe awaitable
                ? await WaitOnAsync(awaitable, entry, options, cancellationToken).ConfigureAwait(false)
                : PublishResults.Recall(entry);
        }

        using SessionEntry owned = new(_journal, entry, _clock);
        _leases.Add(owned);
        PublishSession session = new(owned, options, _clock);
        try
        {
            if (session.WasArmedBefore && await ResumeAsync(recipe, session, cancellationToken).ConfigureAwait(false) is { } known)
            {
                return known;
            }

            PublishReceipt receipt = await recipe.ExecuteAsync(session, cancellationToken).ConfigureAwait(false);
            return receipt.Status == PublishStatus.Suspended && !session.MayHaveLeft
                ? await SuspendAsync(session, receipt).ConfigureAwait(false)
                : await SettleAsync(session, receipt, null).ConfigureAwait(false);
        }
        catch (SocialDuplicateException duplicate) when (session.WasArmedBefore)
        {
            // The network refuses it because the earlier request did make it.
            Look look = await Look.ForAsync(recipe, session.Entry, CancellationToken.None).ConfigureAwait(false);
            PublishReceipt receipt = look.Receipt ?? new PublishReceipt { References = duplicate.Existing is { } existing ? [existing] : [] };
            return await SettleAsync(session, receipt, ReconciliationEvidence.Proof).ConfigureAwait(false);
        }
        catch (Exception e) when (session.MayHaveLeft)
        {
            // Before it was armed nothing is uncertain, whatever an error (a lost answer of the token endpoint) says of itself.
            if (await FindOutAsync(recipe, session, e).ConfigureAwait(false) is { } result)
            {
                return result;
            }

            // An error that knows its outcome says more than that nothing was made: what the network found wrong, or from where an upload goes on.
            if (e is SocialException { IsOutcomeUnknown: true })
            {
                throw PublishResults.NotMade(e, session.Entry);
            }

            throw;
        }
        catch (Exception e)
        {
            await session.ReleaseAsync(session.RestingState).ConfigureAwait(false);
            if (e is SocialException known)
            {
                known.IsOutcomeUnknown = session.WasArmedBefore;
            }

            throw;
        }
    }

    /// <summary>Waits on for what the network had taken and not finished when an earlier call, perhaps of another process, left.</summary>
    private async Task<PublishResult> WaitOnAsync(IAwaitableRecipe recipe, JournalEntry entry, PublishOptions options, CancellationToken cancellationToken)
    {
        PublishReceipt receipt;
        try
        {
            receipt = await recipe.AwaitAsync(entry, options, cancellationToken).ConfigureAwait(false);
        }
        catch (SocialException)
        {
            // The network took it and made nothing of it in the end. The key's publish is over; another try takes another key.
            await _journal.TryAdvanceAsync(entry with { Outcome = PublishStatus.Rejected }, CancellationToken.None).ConfigureAwait(false);
            throw;
        }

        if (receipt.Status != entry.Outcome || !receipt.References.SequenceEqual(entry.References))
        {
            // Whoever was faster has seen the same network.
            await _journal.TryAdvanceAsync(entry with { Outcome = receipt.Status, References = receipt.References }, CancellationToken.None).ConfigureAwait(false);
        }

        return PublishResults.Awaited(entry, receipt);
    }

    /// <summary>Composes the requests and sends none. The journal is not asked.</summary>
    private async ValueTask<PublishResult> ComposeAsync(IPublishRecipe recipe, PublishOptions options, string key, CancellationToken cancellationToken)
    {
        using SessionEntry unkept = new(null, NewEntry(recipe, key), _clock);
        ReadOnlyMemory<byte> composed;
        try
        {
            composed = (await recipe.ExecuteAsync(new PublishSession(unkept, options, _clock), cancellationToken).ConfigureAwait(false)).RawAnswer;
        }
        catch (DryRunException end)
        {
            composed = end.Request;
        }

        return new PublishResult { Target = recipe.Target, Status = PublishStatus.DryRun, IdempotencyKey = key, RawAnswer = composed };
    }

    /// <summary>Takes up a publish that was armed before: it is looked for, never simply continued.</summary>
    /// <returns>What became of it, or null when it may be sent.</returns>
    private static async Task<PublishResult?> ResumeAsync(IPublishRecipe recipe, PublishSession session, CancellationToken cancellationToken)
    {
        Look look = await Look.ForAsync(recipe, session.Entry, cancellationToken).ConfigureAwait(false);
        if (look.Receipt is { } found)
        {
            return await SettleAsync(session, found, look.Evidence).ConfigureAwait(false);
        }

        if (look.Verdict == ReconciliationVerdict.Absent)
        {
            await session.StartOverAsync(cancellationToken).ConfigureAwait(false);
            return null;
        }

        // A look that may succeed later can still find it: sending now could make a second one.
        return session.Options.RetryUnconfirmed && !look.MaySucceedLater
            ? null
            : await LeaveUnconfirmedAsync(session, look.Failure ?? "An earlier try may have made the post, and the network does not show whether it did.").ConfigureAwait(false);
    }

    /// <summary>Looks what became of the request that just left, also when the caller no longer waits: its cancellation must not leave the outcome unknown when a look can tell.</summary>
    /// <returns>What became of it, or null when nothing was made.</returns>
    private static async Task<PublishResult?> FindOutAsync(IPublishRecipe recipe, PublishSession session, Exception cause)
    {
        Look look = await Look.ForAsync(recipe, session.Entry, CancellationToken.None).ConfigureAwait(false);
        switch (look.Verdict)
        {
            case ReconciliationVerdict.Found:
                return await SettleAsync(session, look.Receipt!, look.Evidence).ConfigureAwait(false);
            case ReconciliationVerdict.Absent:
                await session.ReleaseAsync(JournalState.Begun).ConfigureAwait(false);
                return null;
            default:
                return await LeaveUnconfirmedAsync(session, cause is SocialException ? cause.Message : $"The request left, and what came of it was lost ({cause.GetType().Name}).").ConfigureAwait(false);
        }
    }

    private async ValueTask<JournalEntry> BeginAsync(IPublishRecipe recipe, string key, CancellationToken cancellationToken)
    {
        JournalEntry wanted = NewEntry(recipe, key);
        JournalEntry entry = await _journal.TryBeginAsync(wanted, cancellationToken).ConfigureAwait(false);
        if (entry.Fingerprint != recipe.Fingerprint)
        {
            throw new SocialApiException(SocialErrorCode.IdempotencyConflict, Remedy.FixConfiguration, $"The idempotency key '{key}' was used before for another post or target.");
        }

        if (entry.State == JournalState.Settled || entry.Owner == wanted.Owner)
        {
            return entry;
        }

        return entry.Owner is null || entry.LeaseUntil is not { } until || (_clock.IsOver(until) && !await _journal.IsAliveAsync(entry, cancellationToken).ConfigureAwait(false))
            ? await _journal.TryAdvanceAsync(entry with { Owner = wanted.Owner, LeaseUntil = wanted.LeaseUntil }, cancellationToken).ConfigureAwait(false) ?? throw UnderWay(key)
            : throw UnderWay(key);
    }

    private JournalEntry NewEntry(IPublishRecipe recipe, string key) => new()
    {
        Key = key, Target = recipe.Target, Fingerprint = recipe.Fingerprint, BegunAt = _clock.Now, Owner = $"{_process}/{Interlocked.Increment(ref _runs)}", LeaseUntil = _clock.End(),
    };

    private static async ValueTask<PublishResult> SettleAsync(PublishSession session, PublishReceipt receipt, ReconciliationEvidence? evidence)
    {
        await session.SettleAsync(receipt).ConfigureAwait(false);
        return PublishResults.Settled(session, receipt, evidence);
    }

    /// <summary>Lets a publish rest whose committing request was not sent yet: what is done is remembered, and publishing again under the key goes on from there.</summary>
    private static async Task<PublishResult> SuspendAsync(PublishSession session, PublishReceipt receipt)
    {
        await session.ReleaseAsync(session.RestingState).ConfigureAwait(false);
        return PublishResults.Settled(session, receipt, null);
    }

    private static async Task<PublishResult> LeaveUnconfirmedAsync(PublishSession session, string reason)
    {
        await session.ReleaseAsync(JournalState.Unconfirmed).ConfigureAwait(false);
        return PublishResults.Unconfirmed(session, reason);
    }

    // A key names and protects nothing: it must be unique, and need not cost a call of the kernel.
    private static string FreshKey()
    {
        Span<byte> key = stackalloc byte[16];
        Random.Shared.NextBytes(key);
        return Convert.ToHexString(key);
    }

    private static SocialApiException UnderWay(string key) =>
        new(SocialErrorCode.Conflict, Remedy.Wait, $"A publish under the key '{key}' is under way.") { RetryAfter = TimeSpan.FromSeconds(5), IsTransient = true };
}

using Social.Pipeline;

namespace Social.Publishing;

/// <summary>One publish under way: remembers each finished step in the journal, and arms it before the committing request leaves.</summary>
/// <remarks>Used by one recipe at a time, whose steps may run at once.</remarks>
public sealed class PublishSession : ICommitGate
{
    private readonly SessionEntry _entry;
    private readonly LeaseClock _clock;
    private List<FollowUpOutcome>? _followUps;

    internal PublishSession(SessionEntry entry, PublishOptions options, LeaseClock clock)
    {
        _entry = entry;
        _clock = clock;
        Options = options;
        WasArmedBefore = Entry.State is JournalState.Armed or JournalState.Unconfirmed;
    }

    /// <summary>Gets the journal's entry as it stands.</summary>
    public JournalEntry Entry => _entry.Current;

    /// <summary>Gets the options.</summary>
    public PublishOptions Options { get; }

    /// <summary>Gets what came of the follow-ups so far.</summary>
    public IReadOnlyList<FollowUpOutcome> FollowUps => (IReadOnlyList<FollowUpOutcome>?)_followUps ?? [];

    /// <summary>Gets whether requests are only composed: steps and follow-ups are skipped, and the publish ends at its committing request, unsent.</summary>
    public bool IsDryRun => Options.DryRun;

    /// <summary>Gets whether an earlier committing request of this entry may have made the post: a duplicate refusal then means that it did.</summary>
    internal bool WasArmedBefore { get; private set; }

    /// <summary>Gets whether the committing request of this try may have left, and was not refused: whatever happens next, the post may be there.</summary>
    public bool MayHaveLeft { get; private set; }

    /// <summary>Gets the entry's state when nothing of this try is left in doubt.</summary>
    internal JournalState RestingState => WasArmedBefore ? JournalState.Unconfirmed : JournalState.Begun;

    /// <summary>Returns what tells how a step's upload goes, or null where nobody listens.</summary>
    /// <param name="step">The step's name.</param>
    public IProgress<UploadProgress>? ProgressOf(string step) => Options.Progress is { } publish ? new StepProgress(step, publish) : null;

    /// <summary>Runs a repeatable step, unless it was finished before, and remembers what it gave.</summary>
    /// <param name="name">The step's name, the same each time.</param>
    /// <param name="run">The step; what it returns is kept in the journal, so it holds no secret.</param>
    /// <param name="cancellationToken">Cancels the step.</param>
    /// <returns>What the step gave, now or when it was finished; in a dry run, its name with <c>dry-run:</c> before it.</returns>
    public async ValueTask<string> StepAsync(string name, Func<CancellationToken, Task<string>> run, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (Entry.Steps.TryGetValue(name, out string? done))
        {
            return done;
        }

        if (IsDryRun)
        {
            return $"dry-run:{name}";
        }

        Options.Progress?.Report(new PublishProgress(name));
        string result = await run(cancellationToken).ConfigureAwait(false);
        await _entry.ChangeAsync(
            static (entry, step, lease) => entry with { Version = entry.Version + 1, LeaseUntil = lease, Steps = new Dictionary<string, string>(entry.Steps, StringComparer.Ordinal) { [step.name] = step.result } },
            (name, result),
            cancellationToken).ConfigureAwait(false);
        return result;
    }

    /// <summary>Forgets finished steps, so that they run again: what they gave has expired on the network.</summary>
    /// <param name="names">The steps' names.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public ValueTask ForgetAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken) =>
        _entry.ChangeAsync(
            static (entry, names, lease) => entry with { Version = entry.Version + 1, LeaseUntil = lease, Steps = entry.Steps.Where(s => !names.Contains(s.Key)).ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal) },
            names,
            cancellationToken);

    /// <summary>Remembers the handle that the network gave for what was begun.</summary>
    /// <param name="handle">The handle; not a secret.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public ValueTask RecordHandleAsync(string handle, CancellationToken cancellationToken) =>
        _entry.ChangeAsync(static (entry, handle, lease) => entry with { Version = entry.Version + 1, LeaseUntil = lease, Handle = handle }, handle, cancellationToken);

    /// <summary>Gets where the upload that makes the post stands, as an earlier try left it; or null.</summary>
    public UploadCheckpoint? Checkpoint => Entry.Checkpoint is { } text ? UploadCheckpoint.Parse(text) : null;

    /// <summary>Remembers where the upload that makes the post stands: a later try goes on from there, and is told by it what became of an earlier one.</summary>
    /// <param name="checkpoint">The checkpoint; null forgets it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public ValueTask KeepCheckpointAsync(UploadCheckpoint? checkpoint, CancellationToken cancellationToken) =>
        _entry.ChangeAsync(static (entry, kept, lease) => entry with { Version = entry.Version + 1, LeaseUntil = lease, Checkpoint = kept }, checkpoint?.Serialize(), cancellationToken);

    /// <summary>Runs a step that follows the post. Its failure is told and undoes nothing. A dry run skips it.</summary>
    /// <param name="name">The step's name.</param>
    /// <param name="run">The step.</param>
    /// <param name="cancellationToken">Cancels the step.</param>
    public async Task FollowUpAsync(string name, Func<CancellationToken, Task> run, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (IsDryRun)
        {
            return;
        }

        try
        {
            Options.Progress?.Report(new PublishProgress(name));
            await run(cancellationToken).ConfigureAwait(false);
            (_followUps ??= []).Add(new FollowUpOutcome(name));
        }
        catch (SocialException e)
        {
            (_followUps ??= []).Add(new FollowUpOutcome(name, e));
        }
        catch (OperationCanceledException e)
        {
            (_followUps ??= []).Add(new FollowUpOutcome(name, new SocialTransportException(Remedy.Retry, $"'{name}' was cancelled; the post itself is there.", e)));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            (_followUps ??= []).Add(new FollowUpOutcome(name, new SocialApiException(SocialErrorCode.PlatformError, Remedy.None, $"'{name}' failed ({e.GetType().Name}); the post itself is there.", e)));
        }
    }

    /// <inheritdoc/>
    async ValueTask ICommitGate.ArmAsync(CancellationToken cancellationToken)
    {
        await _entry.ChangeAsync(
            static (entry, session, lease) => entry with { Version = entry.Version + 1, LeaseUntil = lease, State = JournalState.Armed, ArmedAt = session.WasArmedBefore ? entry.ArmedAt : session._clock.Now },
            this,
            cancellationToken).ConfigureAwait(false);
        MayHaveLeft = true;
    }

    /// <inheritdoc/>
    async ValueTask ICommitGate.DisarmAsync()
    {
        MayHaveLeft = false;
        try
        {
            await _entry.ChangeAsync(static (entry, state, lease) => entry with { Version = entry.Version + 1, LeaseUntil = lease, State = state }, RestingState, CancellationToken.None).ConfigureAwait(false);
        }
        catch (SocialException)
        {
            // The entry stays armed, which is safe: it is looked for before anything is sent again. What the network said matters more, and is told.
            return;
        }
    }

    /// <summary>Takes the network's proof that nothing was made: the next request is the first.</summary>
    internal ValueTask StartOverAsync(CancellationToken cancellationToken)
    {
        WasArmedBefore = false;
        return _entry.ChangeAsync(static (entry, _, lease) => entry with { Version = entry.Version + 1, LeaseUntil = lease, State = JournalState.Begun, ArmedAt = null }, 0, cancellationToken);
    }

    /// <summary>Keeps the outcome in the journal. A failure is told as a follow-up's: the post is there, and bookkeeping must not say otherwise.</summary>
    internal async ValueTask SettleAsync(PublishReceipt receipt)
    {
        try
        {
            await _entry.SettleAsync(receipt).ConfigureAwait(false);
        }
        catch (SocialException e)
        {
            (_followUps ??= []).Add(new FollowUpOutcome("journal", e));
        }
    }

    /// <summary>Lets the entry go, so that the next try need not wait for the lease to end.</summary>
    internal async ValueTask ReleaseAsync(JournalState state)
    {
        try
        {
            await _entry.EndAsync(state).ConfigureAwait(false);
        }
        catch (SocialException)
        {
            // The lease ends by itself, and an armed entry stays armed, which is safe; what brought us here matters more.
            return;
        }
    }
}

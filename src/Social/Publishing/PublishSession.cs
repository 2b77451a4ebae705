using Social.Pipeline;

namespace Social.Publishing;

/// <summary>One publish under way: remembers each finished step in the journal, and arms it before the committing request leaves.</summary>
/// <remarks>Used by one recipe at a time.</remarks>
public sealed class PublishSession : ICommitGate
{
    private readonly IPublishJournal _journal;
    private readonly TimeProvider _time;
    private readonly List<FollowUpOutcome> _followUps = [];

    internal PublishSession(IPublishJournal journal, JournalEntry entry, PublishOptions options, TimeProvider time)
    {
        _journal = journal;
        _time = time;
        Entry = entry;
        Options = options;
        WasArmedBefore = entry.State is JournalState.Armed or JournalState.Unconfirmed;
    }

    /// <summary>Gets the journal's entry as it stands.</summary>
    public JournalEntry Entry { get; private set; }

    /// <summary>Gets the options.</summary>
    public PublishOptions Options { get; }

    /// <summary>Gets what came of the follow-ups so far.</summary>
    public IReadOnlyList<FollowUpOutcome> FollowUps => _followUps;

    /// <summary>Gets whether an earlier committing request of this entry may have made the post: a duplicate refusal then means that it did.</summary>
    internal bool WasArmedBefore { get; }

    /// <summary>Runs a repeatable step, unless it was finished before, and remembers what it gave.</summary>
    /// <param name="name">The step's name, the same each time.</param>
    /// <param name="run">The step; what it returns is kept in the journal, so it holds no secret.</param>
    /// <param name="cancellationToken">Cancels the step.</param>
    /// <returns>What the step gave, now or when it was finished.</returns>
    public async ValueTask<string> StepAsync(string name, Func<CancellationToken, Task<string>> run, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (Entry.Steps.TryGetValue(name, out string? done))
        {
            return done;
        }

        Options.Progress?.Report(new PublishProgress(name));
        string result = await run(cancellationToken).ConfigureAwait(false);
        Dictionary<string, string> steps = new(Entry.Steps, StringComparer.Ordinal) { [name] = result };
        await AdvanceAsync(Entry with { Steps = steps }, cancellationToken).ConfigureAwait(false);
        return result;
    }

    /// <summary>Forgets finished steps, so that they run again: what they gave has expired on the network.</summary>
    /// <param name="names">The steps' names.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public ValueTask ForgetAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        Dictionary<string, string> steps = Entry.Steps.Where(s => !names.Contains(s.Key)).ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal);
        return AdvanceAsync(Entry with { Steps = steps }, cancellationToken);
    }

    /// <summary>Remembers the handle that the network gave for what was begun.</summary>
    /// <param name="handle">The handle; not a secret.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public ValueTask RecordHandleAsync(string handle, CancellationToken cancellationToken) => AdvanceAsync(Entry with { Handle = handle }, cancellationToken);

    /// <summary>Runs a step that follows the post. Its failure is told and undoes nothing.</summary>
    /// <param name="name">The step's name.</param>
    /// <param name="run">The step.</param>
    /// <param name="cancellationToken">Cancels the step.</param>
    public async Task FollowUpAsync(string name, Func<CancellationToken, Task> run, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(run);
        Options.Progress?.Report(new PublishProgress(name));
        try
        {
            await run(cancellationToken).ConfigureAwait(false);
            _followUps.Add(new FollowUpOutcome(name));
        }
        catch (SocialException e)
        {
            _followUps.Add(new FollowUpOutcome(name, e));
        }
        catch (OperationCanceledException e)
        {
            _followUps.Add(new FollowUpOutcome(name, new SocialTransportException(Remedy.Retry, $"'{name}' was cancelled; the post itself is there.", e)));
        }
    }

    /// <inheritdoc/>
    ValueTask ICommitGate.ArmAsync(CancellationToken cancellationToken) =>
        AdvanceAsync(Entry with { State = JournalState.Armed, ArmedAt = WasArmedBefore ? Entry.ArmedAt : _time.GetUtcNow() }, cancellationToken);

    /// <inheritdoc/>
    ValueTask ICommitGate.DisarmAsync() =>
        AdvanceAsync(Entry with { State = WasArmedBefore ? JournalState.Unconfirmed : JournalState.Begun }, CancellationToken.None);

    internal async ValueTask AdvanceAsync(JournalEntry next, CancellationToken cancellationToken)
    {
        try
        {
            Entry = await _journal.TryAdvanceAsync(next, cancellationToken).ConfigureAwait(false)
                ?? throw new SocialApiException(SocialErrorCode.Conflict, Remedy.Wait, "Another publish under the same key has taken over.") { IdempotencyKey = next.Key };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SocialApiException(SocialErrorCode.JournalUnavailable, Remedy.FixConfiguration, "The publish journal cannot be written.", e) { IdempotencyKey = next.Key };
        }
    }
}

namespace Social.Publishing;

/// <summary>Any journal, its own failures told as <see cref="SocialErrorCode.JournalUnavailable"/>: whoever wrote it, nothing is sent without it.</summary>
internal sealed class GuardedJournal(IPublishJournal journal)
{
    private readonly InMemoryPublishJournal? _memory = journal as InMemoryPublishJournal;

    public async ValueTask<JournalEntry> TryBeginAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            return await journal.TryBeginAsync(entry, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (IsJournals(e, cancellationToken))
        {
            throw Unavailable(entry, e);
        }
    }

    public async ValueTask<JournalEntry?> TryAdvanceAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            return await journal.TryAdvanceAsync(entry, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (IsJournals(e, cancellationToken))
        {
            throw Unavailable(entry, e);
        }
    }

    /// <summary>Replaces an entry by one whose version is the next already.</summary>
    /// <returns>The entry as the journal has it, or null when another was faster.</returns>
    public ValueTask<JournalEntry?> TryReplaceAsync(JournalEntry next, CancellationToken cancellationToken) =>
        _memory is not null ? new ValueTask<JournalEntry?>(_memory.TryReplace(next) ? next : null) : TryAdvanceAsync(next with { Version = next.Version - 1 }, cancellationToken);

    /// <summary>Tells whether an owner gave sign of life within a lease's duration, by a clock that nobody sets. False where the journal cannot tell.</summary>
    public async ValueTask<bool> IsAliveAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            return journal is ILeaseWitness witness && await witness.SinceWrittenAsync(entry.Key, cancellationToken).ConfigureAwait(false) < LeaseClock.Duration;
        }
        catch (Exception e) when (IsJournals(e, cancellationToken))
        {
            throw Unavailable(entry, e);
        }
    }

    private static bool IsJournals(Exception e, CancellationToken caller) =>
        e is not (SocialException or OutOfMemoryException) && !(e is OperationCanceledException && caller.IsCancellationRequested);

    private static SocialApiException Unavailable(JournalEntry entry, Exception e) =>
        new(SocialErrorCode.JournalUnavailable, Remedy.FixConfiguration, $"The publish journal cannot be read or written, and nothing is posted without it: {e.Message}", e) { IdempotencyKey = entry.Key };
}

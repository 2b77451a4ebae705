namespace Social.Publishing;

/// <summary>The journal's entry of one publish under way, and its owner's lease: each change is made to the version we know, or not at all.</summary>
internal sealed class SessionEntry(GuardedJournal? journal, JournalEntry entry, LeaseClock clock) : IDisposable
{
    // Others can only take over, settle or let go: each round one of us wins.
    private const int MaxRounds = 5;

    // One change at a time: steps may run at once, and the lease is renewed beside them.
    private readonly SemaphoreSlim _turn = new(1, 1);
    private bool _isOver;

    public JournalEntry Current { get; private set; } = entry;

    /// <summary>Gets the place among the entries whose leases are renewed; null while this is not one of them.</summary>
    internal LeaseKeeper? Keeper { get; set; }

    internal SessionEntry? Next { get; set; }

    internal SessionEntry? Previous { get; set; }

    /// <summary>Changes the entry; the change is given the lease's new end to set, and counts the version up.</summary>
    /// <exception cref="SocialException">The journal failed, or another owner has taken over: nothing was changed, and nothing may be sent.</exception>
    public async ValueTask ChangeAsync<T>(Func<JournalEntry, T, DateTimeOffset?, JournalEntry> change, T state, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            JournalEntry next = change(Current, state, clock.End());
            Current = journal is null ? next : await journal.TryReplaceAsync(next, cancellationToken).ConfigureAwait(false) ?? throw TakenOver(next.Key);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Ends the owner's work.</summary>
    public async ValueTask EndAsync(JournalState state)
    {
        await _turn.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            _isOver = true;
            JournalEntry next = Current with { State = state, Owner = null, LeaseUntil = null, Version = Current.Version + 1 };
            Current = await journal!.TryReplaceAsync(next, CancellationToken.None).ConfigureAwait(false) ?? throw TakenOver(next.Key);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Settles the entry, also when somebody took it over meanwhile: what is known for certain stands above what others suppose.</summary>
    public async ValueTask SettleAsync(PublishReceipt receipt)
    {
        await _turn.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            _isOver = true;
            JournalEntry standing = Current;
            for (int round = 0; round < MaxRounds; round++)
            {
                JournalEntry settled = standing with { State = JournalState.Settled, Owner = null, LeaseUntil = null, Outcome = receipt.Status, References = receipt.References, Checkpoint = null, Version = standing.Version + 1 };
                if (await journal!.TryReplaceAsync(settled, CancellationToken.None).ConfigureAwait(false) is { } kept)
                {
                    Current = kept;
                    return;
                }

                standing = await journal.TryBeginAsync(settled, CancellationToken.None).ConfigureAwait(false);
                if (standing.State == JournalState.Settled)
                {
                    Current = standing;
                    return;
                }
            }

            throw TakenOver(standing.Key);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _isOver = true;
        Keeper?.Remove(this);
    }

    /// <summary>Renews the lease, unless the publish is over.</summary>
    public async Task RenewAsync()
    {
        try
        {
            if (!_isOver)
            {
                await ChangeAsync(static (entry, session, lease) => session._isOver ? throw TakenOver(entry.Key) : entry with { LeaseUntil = lease, Version = entry.Version + 1 }, this, CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (SocialException)
        {
            // Nobody waits for a renewal. If the entry was lost, the next change fails and nothing is sent.
            return;
        }
    }

    private static SocialApiException TakenOver(string key) =>
        new(SocialErrorCode.Conflict, Remedy.Wait, $"Another publish under the key '{key}' has taken over.") { IdempotencyKey = key, IsTransient = true };
}

namespace Social.RateLimiting;

/// <summary>Keeps the windows of this process in memory. This is the default.</summary>
/// <remarks>
/// A window that is full again is dropped during a later insert and comes back by itself, so idle accounts cost nothing and no timer runs.
/// All members are thread-safe and complete at once.
/// </remarks>
public sealed class InMemoryRateLimitStore : IRateLimitStore
{
    private readonly LimitClock _clock;
    private readonly WindowTable _table;

    // One lock for all counts: it is held for some ten nanoseconds, which makes takes from several windows atomic without any order among them.
    private readonly object _gate = new();

    /// <summary>Initializes a store.</summary>
    /// <param name="time">The clock.</param>
    public InMemoryRateLimitStore(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        _clock = new LimitClock(time);
        _table = new WindowTable(_clock, _gate);
    }

    /// <summary>Gets how many windows are live.</summary>
    public int LiveCount => _table.Count;

    /// <summary>Drops the windows that are full again. It happens by itself; call it to have the memory back at once.</summary>
    /// <returns>How many were dropped.</returns>
    public int ForgetIdle() => _table.Sweep();

    /// <inheritdoc/>
    public RateLimitWindowSet Open(string registration, string route, IReadOnlyList<RateLimitCharge> charges, in RateLimitSubject subject)
    {
        ArgumentNullException.ThrowIfNull(registration);
        ArgumentNullException.ThrowIfNull(route);
        ArgumentNullException.ThrowIfNull(charges);
        for (int i = 0; i < charges.Count; i++)
        {
            WindowRules.Check(charges[i], route);
        }

        return _table.Open(registration, route, charges, subject);
    }

    /// <inheritdoc/>
    public ValueTask<RateLimitTake> TakeAsync(RateLimitWindowSet set, CancellationToken cancellationToken = default) =>
        TryTake(set, out RateLimitLease lease, out RateLimitDenial denial) ? new(new RateLimitTake(lease)) : new(new RateLimitTake(denial));

    /// <inheritdoc/>
    public ValueTask<TimeSpan> EstimateAsync(RateLimitWindowSet set, int index, double ahead, CancellationToken cancellationToken = default) =>
        new(Estimate(set, index, ahead));

    /// <inheritdoc/>
    public ValueTask RefundAsync(RateLimitLease lease, CancellationToken cancellationToken = default)
    {
        WindowEntry[] entries = Own(lease.Set).Entries;
        lock (_gate)
        {
            long now = _clock.Now;
            foreach (WindowEntry entry in entries)
            {
                entry.Slot.Refund(_clock, now, lease.Stamp, entry.Cost);
            }
        }

        return default;
    }

    /// <inheritdoc/>
    public ValueTask LearnAsync(RateLimitLease lease, ReadOnlySpan<RateLimitObservation> seen, CancellationToken cancellationToken = default)
    {
        InMemoryWindowSet set = Own(lease.Set);
        foreach (ref readonly RateLimitObservation observation in seen)
        {
            WindowEntry[] known = set.Entries;
            if (WindowRules.Match(known, observation) < 0 && WindowRules.Discover(set.Route, observation, known.Length == 0) is { } window)
            {
                _table.Add(set, window);
            }
        }

        while (true)
        {
            WindowEntry[] entries = set.Entries;
            if (TryLearn(entries, lease.Stamp, seen))
            {
                return default;
            }

            _table.Refresh(set);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RateLimitSnapshot>> SnapshotAsync(RateLimitWindowSet set, CancellationToken cancellationToken = default)
    {
        WindowEntry[] entries = Own(set).Entries;
        RateLimitSnapshot[] snapshots = new RateLimitSnapshot[entries.Length];
        DateTimeOffset utcNow = _clock.UtcNow;
        lock (_gate)
        {
            long now = _clock.Now;
            for (int i = 0; i < entries.Length; i++)
            {
                snapshots[i] = entries[i].Slot.Snapshot(_clock, now, utcNow);
            }
        }

        return new(snapshots);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RateLimitSnapshot>> ListAsync(AccountKey? account = null, CancellationToken cancellationToken = default)
    {
        List<RateLimitSnapshot> snapshots = [];
        foreach (WindowSlot slot in _table.Copy(account))
        {
            lock (_gate)
            {
                long now = _clock.Now;
                if (!slot.IsForgotten && !slot.IsIdle(_clock, now))
                {
                    snapshots.Add(slot.Snapshot(_clock, now, _clock.UtcNow));
                }
            }
        }

        return new(snapshots);
    }

    internal bool TryTake(RateLimitWindowSet windows, out RateLimitLease lease, out RateLimitDenial denial)
    {
        InMemoryWindowSet set = Own(windows);
        if (set.Version != _table.Version)
        {
            _table.Refresh(set);
        }

        while (true)
        {
            WindowEntry[] entries = set.Entries;
            lock (_gate)
            {
                long now = _clock.Now;
                bool isForgotten = false;
                int blocker = -1;
                long readyAt = long.MinValue;
                for (int i = 0; i < entries.Length; i++)
                {
                    WindowSlot slot = entries[i].Slot;
                    isForgotten |= slot.IsForgotten;
                    if (!slot.CanTake(_clock, now, entries[i].Cost, out long at) && at > readyAt)
                    {
                        (blocker, readyAt) = (i, at);
                    }
                }

                if (!isForgotten)
                {
                    if (blocker >= 0)
                    {
                        lease = default;
                        denial = new RateLimitDenial(entries[blocker].Slot.Window, _clock.Duration(readyAt - now), blocker);
                        return false;
                    }

                    foreach (WindowEntry entry in entries)
                    {
                        entry.Slot.Take(_clock, now, entry.Cost);
                    }

                    lease = new RateLimitLease(windows, now);
                    denial = default;
                    return true;
                }
            }

            _table.Refresh(set);
        }
    }

    internal TimeSpan Estimate(RateLimitWindowSet set, int index, double ahead)
    {
        WindowEntry entry = Own(set).Entries[index];
        lock (_gate)
        {
            long now = _clock.Now;
            return _clock.Duration(entry.Slot.ReadyAt(_clock, now, ahead + entry.Cost) - now);
        }
    }

    private bool TryLearn(WindowEntry[] entries, long takenAt, ReadOnlySpan<RateLimitObservation> seen)
    {
        lock (_gate)
        {
            long now = _clock.Now;
            foreach (WindowEntry entry in entries)
            {
                if (entry.Slot.IsForgotten && !seen.IsEmpty)
                {
                    return false;
                }
            }

            for (int i = 0; i < entries.Length; i++)
            {
                entries[i].Slot.Answer(_clock, now, takenAt, entries[i].Cost, WindowRules.HasNumbers(entries, i, seen));
            }

            foreach (ref readonly RateLimitObservation observation in seen)
            {
                int named = WindowRules.Match(entries, observation);
                int index = named >= 0 || !observation.IsExhausted ? named : WindowRules.Narrowest(entries);
                if (index >= 0)
                {
                    entries[index].Slot.Observe(_clock, now, observation, named >= 0);
                }
            }

            return true;
        }
    }

    private static InMemoryWindowSet Own(RateLimitWindowSet set) =>
        set as InMemoryWindowSet ?? throw new ArgumentException("The windows were not resolved by this store.", nameof(set));
}

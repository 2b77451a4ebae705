namespace Social.Publishing;

/// <summary>Renews the leases of all publishes under way with one timer: most publishes end long before the first renewal, and should not pay for a timer of their own.</summary>
/// <remarks>Thread-safe. The entries are linked through themselves; the timer stops at the first turn that finds none.</remarks>
internal sealed class LeaseKeeper(LeaseClock clock)
{
    private readonly object _gate = new();
    private SessionEntry? _first;
    private ITimer? _timer;

    /// <summary>Renews an entry's lease from now on, at least each third of its duration.</summary>
    public void Add(SessionEntry entry)
    {
        lock (_gate)
        {
            entry.Keeper = this;
            entry.Next = _first;
            if (_first is { } second)
            {
                second.Previous = entry;
            }

            _first = entry;
            _timer ??= clock.EveryThird(static keeper => ((LeaseKeeper)keeper!).Renew(), this);
        }
    }

    /// <summary>Lets an entry go.</summary>
    public void Remove(SessionEntry entry)
    {
        lock (_gate)
        {
            if (entry.Previous is { } previous)
            {
                previous.Next = entry.Next;
            }
            else
            {
                _first = entry.Next;
            }

            if (entry.Next is { } next)
            {
                next.Previous = entry.Previous;
            }

            (entry.Keeper, entry.Next, entry.Previous) = (null, null, null);
        }
    }

    private void Renew()
    {
        List<SessionEntry> entries = [];
        lock (_gate)
        {
            for (SessionEntry? entry = _first; entry is not null; entry = entry.Next)
            {
                entries.Add(entry);
            }

            if (entries.Count == 0)
            {
                _timer?.Dispose();
                _timer = null;
            }
        }

        foreach (SessionEntry entry in entries)
        {
            // It tells its own failures, and waits for its turn where its publish is just changing it.
            _ = entry.RenewAsync();
        }
    }
}

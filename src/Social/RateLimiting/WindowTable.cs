namespace Social.RateLimiting;

/// <summary>Finds the state of a window by its identity, and forgets what is full again.</summary>
internal sealed class WindowTable(LimitClock clock, object gate)
{
    private const int FewEnough = 1024;
    private const int MostDiscovered = 8;

    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(5);

    private readonly object _sync = new();
    private readonly HashSet<WindowSlot> _slots = [];
    private readonly Dictionary<(string Registration, string Route), RateLimitWindow[]> _discovered = [];
    private int _sweepAt = FewEnough;
    private long _sweptAt = clock.Now;
    private volatile int _version;

    /// <summary>Grows when sets should look for windows that another call discovered.</summary>
    public int Version => _version;

    public int Count
    {
        get
        {
            lock (_sync)
            {
                return _slots.Count;
            }
        }
    }

    public InMemoryWindowSet Open(string registration, string route, IReadOnlyList<RateLimitCharge> charges, in RateLimitSubject subject)
    {
        lock (_sync)
        {
            WindowEntry[] entries = new WindowEntry[charges.Count];
            for (int i = 0; i < entries.Length; i++)
            {
                RateLimitCharge charge = charges[i];
                entries[i] = new WindowEntry(FindOrAdd(new WindowKey(charge.Window, registration, subject), charge.Window.Limit), charge.Cost);
            }

            InMemoryWindowSet set = new(registration, route, subject, entries, _version);
            JoinDiscovered(set);
            return set;
        }
    }

    /// <summary>Adds a window that the network told of; a few per route, since a network that names more is not describing limits.</summary>
    public void Add(InMemoryWindowSet set, RateLimitWindow window)
    {
        lock (_sync)
        {
            (string, string) route = (set.Registration, set.Route);
            RateLimitWindow[] known = _discovered.GetValueOrDefault(route) ?? [];
            RateLimitWindow? same = Array.Find(known, w => w.Name == window.Name && w.Scope == window.Scope && w.Period == window.Period);
            if (same is null && known.Length >= MostDiscovered)
            {
                return;
            }

            if (same is null)
            {
                _discovered[route] = [.. known, window];
            }

            WindowKey key = new(same ?? window, set.Registration, set.Subject);
            WindowSlot slot = FindOrAdd(key, window.Limit);
            if (Array.Exists(set.Entries, e => e.Slot.Equals(slot)))
            {
                return;
            }

            set.Entries = [.. set.Entries, new WindowEntry(slot, 1)];
            if (window.Scope is RateLimitScope.App or RateLimitScope.Project)
            {
                _version++;
            }
        }
    }

    /// <summary>Replaces forgotten windows of a set by full ones, and joins those that others discovered.</summary>
    public void Refresh(InMemoryWindowSet set)
    {
        lock (_sync)
        {
            WindowEntry[] entries = [.. set.Entries];
            for (int i = 0; i < entries.Length; i++)
            {
                if (entries[i].Slot.IsForgotten)
                {
                    WindowSlot fresh = entries[i].Slot.Renew(clock, clock.Now);
                    entries[i] = entries[i] with { Slot = _slots.TryGetValue(fresh, out WindowSlot? live) ? live : Insert(fresh) };
                }
            }

            set.Entries = entries;
            JoinDiscovered(set);
        }
    }

    public int Sweep()
    {
        lock (_sync)
        {
            return SweepCore();
        }
    }

    public List<WindowSlot> Copy(AccountKey? account)
    {
        lock (_sync)
        {
            List<WindowSlot> slots = [];
            foreach (WindowSlot slot in _slots)
            {
                if (account is not { } one || slot.CountsFor(one))
                {
                    slots.Add(slot);
                }
            }

            return slots;
        }
    }

    private void JoinDiscovered(InMemoryWindowSet set)
    {
        set.Version = _version;
        if (!_discovered.TryGetValue((set.Registration, set.Route), out RateLimitWindow[]? windows))
        {
            return;
        }

        foreach (RateLimitWindow window in windows)
        {
            // Only a live one has something to say; a new one would start with another account's numbers.
            WindowSlot probe = WindowSlot.Create(new WindowKey(window, set.Registration, set.Subject), window.Limit, clock, clock.Now);
            if (_slots.TryGetValue(probe, out WindowSlot? live) && !Array.Exists(set.Entries, e => e.Slot.Equals(live)))
            {
                set.Entries = [.. set.Entries, new WindowEntry(live, 1)];
            }
        }
    }

    private WindowSlot FindOrAdd(in WindowKey key, double limit)
    {
        WindowSlot slot = WindowSlot.Create(key, limit, clock, clock.Now);
        return _slots.TryGetValue(slot, out WindowSlot? live) ? live : Insert(slot);
    }

    private WindowSlot Insert(WindowSlot slot)
    {
        // Sweeping as the table doubles, or after a quiet while, spreads its cost over the inserts in between.
        if (_slots.Count >= _sweepAt || (_slots.Count >= FewEnough && clock.Now - _sweptAt > clock.Stamps(SweepEvery)))
        {
            SweepCore();
        }

        _slots.Add(slot);
        return slot;
    }

    private int SweepCore()
    {
        int dropped = _slots.RemoveWhere(Forget);
        if (_slots.Count * 4 < _slots.EnsureCapacity(0))
        {
            _slots.TrimExcess();
        }

        _sweepAt = Math.Max(FewEnough, _slots.Count * 2);
        _sweptAt = clock.Now;
        return dropped;
    }

    private bool Forget(WindowSlot slot)
    {
        lock (gate)
        {
            return slot.IsForgotten = slot.IsIdle(clock, clock.Now);
        }
    }
}

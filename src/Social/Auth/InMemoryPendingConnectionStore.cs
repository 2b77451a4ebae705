namespace Social.Auth;

/// <summary>Remembers sign-ins under way in memory: at most a bounded number, each until it expires. Thread-safe.</summary>
/// <remarks>When it is full, expired sign-ins make room first and the oldest next, so that abandoned sign-ins cannot fill the memory.</remarks>
public sealed class InMemoryPendingConnectionStore : IPendingConnectionStore
{
    private readonly object _gate = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _byAge = new();
    private readonly TimeProvider _time;
    private readonly int _capacity;

    /// <summary>Initializes a store.</summary>
    /// <param name="time">By whose clock sign-ins expire.</param>
    /// <param name="capacity">How many sign-ins are remembered at most.</param>
    public InMemoryPendingConnectionStore(TimeProvider time, int capacity = 10_000)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _time = time;
        _capacity = capacity;
    }

    /// <summary>Gets how many sign-ins are remembered.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _entries.Count;
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask AddAsync(PendingConnection pending, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pending);
        lock (_gate)
        {
            if (_entries.ContainsKey(pending.State))
            {
                throw new InvalidOperationException("A sign-in with this state is remembered already; a state serves once.");
            }

            MakeRoom();
            Entry entry = new(pending);
            _entries.Add(pending.State, entry);
            entry.Node = _byAge.AddLast(entry);
        }

        return default;
    }

    /// <inheritdoc/>
    public async ValueTask<PendingConnectionClaim?> ClaimAsync(string state, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(state);
        Entry? entry;
        TimeSpan remaining;
        lock (_gate)
        {
            if (!_entries.TryGetValue(state, out entry))
            {
                return null;
            }

            remaining = entry.Pending.ExpiresAt - _time.GetUtcNow();
            if (remaining <= TimeSpan.Zero)
            {
                Forget(entry);
                return null;
            }

            if (!entry.IsClaimed)
            {
                entry.IsClaimed = true;
                return new PendingConnectionClaim(entry.Pending, null);
            }
        }

        try
        {
            ConnectionResult? first = await entry.Result.Task.WaitAsync(remaining, _time, cancellationToken).ConfigureAwait(false);
            return first is null ? null : new PendingConnectionClaim(entry.Pending, first);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public ValueTask CompleteAsync(string state, ConnectionResult? result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(state);
        lock (_gate)
        {
            // A failed sign-in stays, used up, until it expires: those who wait learn of it, and its state cannot be added again.
            if (_entries.TryGetValue(state, out Entry? entry))
            {
                entry.IsClaimed = true;
                _ = entry.Result.TrySetResult(result);
            }
        }

        return default;
    }

    private void MakeRoom()
    {
        if (_entries.Count < _capacity)
        {
            return;
        }

        DateTimeOffset now = _time.GetUtcNow();
        for (LinkedListNode<Entry>? node = _byAge.First; node is not null;)
        {
            LinkedListNode<Entry>? next = node.Next;
            if (node.Value.Pending.ExpiresAt <= now)
            {
                Forget(node.Value);
            }

            node = next;
        }

        while (_entries.Count >= _capacity)
        {
            Forget(_byAge.First!.Value);
        }
    }

    private void Forget(Entry entry)
    {
        _ = _entries.Remove(entry.Pending.State);
        _byAge.Remove(entry.Node!);
        _ = entry.Result.TrySetResult(null);
    }

    private sealed class Entry(PendingConnection pending)
    {
        public PendingConnection Pending { get; } = pending;

        public TaskCompletionSource<ConnectionResult?> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public LinkedListNode<Entry>? Node { get; set; }

        public bool IsClaimed { get; set; }
    }
}

namespace Social.RateLimiting;

/// <summary>Takes from the windows of a call before it is sent, waits where there is no room, and learns from what networks answer.</summary>
/// <remarks>
/// Every lease is ended once: by <see cref="RefundAsync"/> when provably nothing was sent, else by <see cref="LearnAsync"/>, with no observations if the
/// response said nothing or never came. Calls that wait for a window are served in the order they came. All members are thread-safe.
/// </remarks>
public sealed class RateLimiter
{
    private readonly IRateLimitStore _store;
    private readonly InMemoryRateLimitStore? _memory;
    private readonly WaitingLine _line;

    /// <summary>Initializes a limiter.</summary>
    /// <param name="store">Where the counts are.</param>
    /// <param name="time">The clock.</param>
    public RateLimiter(IRateLimitStore store, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(time);
        _store = store;
        _memory = store as InMemoryRateLimitStore;
        _line = new WaitingLine(store, time);
    }

    /// <summary>Initializes a limiter that counts in this process.</summary>
    /// <param name="time">The clock.</param>
    public RateLimiter(TimeProvider time)
        : this(new InMemoryRateLimitStore(time), time)
    {
    }

    /// <summary>Gets how many calls wait.</summary>
    public int WaitingCount => _line.Count;

    /// <summary>Finds the windows of a route for a subject. Keep the set: taking from it again needs no look-up.</summary>
    /// <param name="registration">The registration of the platform.</param>
    /// <param name="route">The route, which errors name as the operation.</param>
    /// <param name="charges">What the route takes.</param>
    /// <param name="subject">For whom.</param>
    /// <exception cref="ArgumentException">A window or a cost is not possible.</exception>
    /// <exception cref="TimeZoneNotFoundException">The zone of a window is not installed.</exception>
    public RateLimitWindowSet Resolve(string registration, string route, IReadOnlyList<RateLimitCharge> charges, in RateLimitSubject subject) =>
        _store.Open(registration, route, charges, subject);

    /// <summary>Takes from all windows if there is room in all and nobody waits for one, else from none. It allocates nothing.</summary>
    /// <param name="set">The windows.</param>
    /// <param name="lease">What was taken.</param>
    /// <param name="denial">Why nothing was taken.</param>
    /// <exception cref="NotSupportedException">The store is not <see cref="InMemoryRateLimitStore"/>: it may answer later only.</exception>
    public bool TryTake(RateLimitWindowSet set, out RateLimitLease lease, out RateLimitDenial denial)
    {
        InMemoryRateLimitStore memory = _memory ?? throw new NotSupportedException("This store may answer later only: call TakeAsync.");
        if (!_line.IsEmpty && _line.TryFind(set, out int index, out double ahead))
        {
            lease = default;
            denial = new RateLimitDenial(set.WindowAt(index), memory.Estimate(set, index, ahead), index);
            return false;
        }

        return memory.TryTake(set, out lease, out denial);
    }

    /// <summary>Takes from all windows, waiting where there is no room. It allocates nothing when it need not wait.</summary>
    /// <param name="set">The windows.</param>
    /// <param name="wait">How long to wait at most.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="SocialRateLimitException">
    /// There is no room within the longest wait; thrown as soon as that is certain, which usually is at once. The remedy is <see cref="Remedy.Wait"/>.
    /// </exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled; nothing is taken.</exception>
    public ValueTask<RateLimitLease> TakeAsync(RateLimitWindowSet set, RateLimitWait wait, CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<RateLimitLease>(cancellationToken);
        }

        if (_memory is not null && (_line.IsEmpty || !_line.TryFind(set, out _, out _)))
        {
            return _memory.TryTake(set, out RateLimitLease lease, out RateLimitDenial denial)
                ? new ValueTask<RateLimitLease>(lease)
                : new ValueTask<RateLimitLease>(_line.JoinAsync(set, denial, wait, cancellationToken));
        }

        return new ValueTask<RateLimitLease>(TakeSlowlyAsync(set, wait, cancellationToken));
    }

    /// <summary>Gives back what provably was not sent, as far as its windows have not ended since.</summary>
    /// <param name="lease">What was taken.</param>
    /// <param name="cancellationToken">Cancels the call to a remote store.</param>
    public ValueTask RefundAsync(RateLimitLease lease, CancellationToken cancellationToken = default)
    {
        ValueTask refund = _store.RefundAsync(lease, cancellationToken);
        return refund.IsCompletedSuccessfully && !_line.HasAny() ? default : CallThenWakeAsync(refund, lease.Set);
    }

    /// <summary>Ends a lease with what the response said about limits; nothing is an answer too.</summary>
    /// <param name="lease">What was taken.</param>
    /// <param name="seen">What the response said; not kept after the call.</param>
    /// <param name="cancellationToken">Cancels the call to a remote store.</param>
    public ValueTask LearnAsync(RateLimitLease lease, ReadOnlySpan<RateLimitObservation> seen, CancellationToken cancellationToken = default)
    {
        ValueTask learn = _store.LearnAsync(lease, seen, cancellationToken);
        return learn.IsCompletedSuccessfully && !_line.HasAny() ? default : CallThenWakeAsync(learn, lease.Set);
    }

    /// <summary>Returns what is known of the windows of a set.</summary>
    /// <param name="set">The windows.</param>
    /// <param name="cancellationToken">Cancels the call to a remote store.</param>
    public ValueTask<IReadOnlyList<RateLimitSnapshot>> SnapshotAsync(RateLimitWindowSet set, CancellationToken cancellationToken = default) =>
        _store.SnapshotAsync(set, cancellationToken);

    /// <summary>Returns all windows that are not full, or those that count for an account.</summary>
    /// <param name="account">The account, or null for all.</param>
    /// <param name="cancellationToken">Cancels the call to a remote store.</param>
    public ValueTask<IReadOnlyList<RateLimitSnapshot>> SnapshotsAsync(AccountKey? account = null, CancellationToken cancellationToken = default) =>
        _store.ListAsync(account, cancellationToken);

    private async Task<RateLimitLease> TakeSlowlyAsync(RateLimitWindowSet set, RateLimitWait wait, CancellationToken cancellationToken)
    {
        if (_line.TryFind(set, out int index, out _))
        {
            RateLimitDenial behind = new(set.WindowAt(index), TimeSpan.Zero, index);
            return await _line.JoinAsync(set, behind, wait, cancellationToken).ConfigureAwait(false);
        }

        RateLimitTake take = await _store.TakeAsync(set, cancellationToken).ConfigureAwait(false);
        return take.IsTaken ? take.Lease : await _line.JoinAsync(set, take.Denial, wait, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask CallThenWakeAsync(ValueTask call, RateLimitWindowSet set)
    {
        await call.ConfigureAwait(false);
        _line.Wake(set);
    }
}

namespace Social.RateLimiting;

/// <summary>The calls that wait: one line and one timer per window without room, none otherwise.</summary>
internal sealed class WaitingLine(IRateLimitStore store, TimeProvider time)
{
    private static readonly TimeSpan ShortestNap = TimeSpan.FromMilliseconds(1);

    private readonly object _sync = new();
    private readonly Dictionary<object, WaitQueue> _queues = [];
    private readonly LimitClock _clock = new(time);
    private volatile int _count;
    private long _tickets;

    public int Count => _count;

    public bool IsEmpty => _count == 0;

    /// <summary>Tells whether anybody waits, by a read that cannot be ordered before the change that may serve them.</summary>
    public bool HasAny()
    {
        Interlocked.MemoryBarrier();
        return _count != 0;
    }

    /// <summary>Finds a window of a set that somebody waits for.</summary>
    public bool TryFind(RateLimitWindowSet set, out int index, out double ahead)
    {
        lock (_sync)
        {
            for (index = 0; index < set.Count; index++)
            {
                if (_queues.TryGetValue(set.KeyAt(index), out WaitQueue? queue) && queue.First is not null)
                {
                    ahead = queue.Cost;
                    return true;
                }
            }
        }

        (index, ahead) = (-1, 0);
        return false;
    }

    public async Task<RateLimitLease> JoinAsync(RateLimitWindowSet set, RateLimitDenial denial, RateLimitWait wait, CancellationToken cancellationToken)
    {
        double ahead = AheadOf(set.KeyAt(denial.Index));
        TimeSpan need = denial.RetryAfter;
        if (ahead > 0)
        {
            TimeSpan behind = await store.EstimateAsync(set, denial.Index, ahead, cancellationToken).ConfigureAwait(false);
            need = behind > need ? behind : need;
        }

        if (need > wait.Longest)
        {
            throw await RateLimitRefusal.CreateAsync(store, set, denial.Index, need).ConfigureAwait(false);
        }

        TimeSpan longest = wait.Longest < LimitClock.Longest * 2 ? wait.Longest : LimitClock.Longest * 2;
        Waiter waiter;
        WaitQueue queue;
        lock (_sync)
        {
            waiter = new Waiter(set, denial.Index, _tickets++, _clock.Now + _clock.Stamps(longest));
            queue = QueueOf(waiter);
            queue.Add(waiter);
            _count++;
        }

        using CancellationTokenRegistration registration = cancellationToken.UnsafeRegister(
            static (state, token) => ((Action<CancellationToken>)state!)(token),
            (Action<CancellationToken>)(token => Leave(waiter, token)));

        // Room may have come between the denial and now, when nobody was seen waiting.
        _ = ServeAsync(queue);
        return await waiter.Task.ConfigureAwait(false);
    }

    /// <summary>Serves those who wait for a window of a set, after it may have got room, or less of it.</summary>
    public void Wake(RateLimitWindowSet set)
    {
        for (int i = 0; i < set.Count && _count != 0; i++)
        {
            WaitQueue? queue;
            lock (_sync)
            {
                _queues.TryGetValue(set.KeyAt(i), out queue);
            }

            if (queue is not null)
            {
                _ = ServeAsync(queue);
            }
        }
    }

    private double AheadOf(object key)
    {
        lock (_sync)
        {
            return _queues.TryGetValue(key, out WaitQueue? queue) ? queue.Cost : 0;
        }
    }

    private WaitQueue QueueOf(Waiter waiter)
    {
        object key = waiter.Set.KeyAt(waiter.Index);
        if (!_queues.TryGetValue(key, out WaitQueue? queue))
        {
            queue = new WaitQueue(key);
            _queues.Add(key, queue);
        }

        return queue;
    }

    private void Leave(Waiter waiter, CancellationToken cancellationToken)
    {
        WaitQueue? queue = Remove(waiter);
        waiter.TrySetCanceled(cancellationToken);
        if (queue is not null)
        {
            _ = ServeAsync(queue);
        }
    }

    private WaitQueue? Remove(Waiter waiter)
    {
        lock (_sync)
        {
            WaitQueue? queue = waiter.Queue;
            if (queue is not null)
            {
                queue.Remove(waiter);
                _count--;
            }

            return queue;
        }
    }

    /// <summary>Lets calls through from the front of a line until one finds no room, then sleeps until it may. Never throws: errors go to the callers.</summary>
    private async Task ServeAsync(WaitQueue queue)
    {
        Waiter? waiter = TryStart(queue);
        while (waiter is not null)
        {
            waiter = await ServeAsync(queue, waiter).ConfigureAwait(false) ? Next(queue) : null;
        }
    }

    /// <summary>Serves the first of a line; false when it must go on waiting, and the line with it.</summary>
    private async Task<bool> ServeAsync(WaitQueue queue, Waiter waiter)
    {
        try
        {
            RateLimitTake take = await store.TakeAsync(waiter.Set).ConfigureAwait(false);
            if (take.IsTaken)
            {
                Remove(waiter);
                if (!waiter.TrySetResult(take.Lease))
                {
                    // It was cancelled meanwhile: those behind get what it would have got.
                    await store.RefundAsync(take.Lease).ConfigureAwait(false);
                    Wake(waiter.Set);
                }

                return true;
            }

            if (Move(queue, waiter, take.Denial.Index) is { } other)
            {
                _ = ServeAsync(other);
                return true;
            }

            return await SleepAsync(queue, waiter, take.Denial).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            Remove(waiter);
            waiter.TrySetException(exception);
            return true;
        }
    }

    private Waiter? TryStart(WaitQueue queue)
    {
        lock (_sync)
        {
            if (queue.IsServed)
            {
                queue.IsAskedAgain = true;
                return null;
            }

            queue.IsServed = true;
        }

        return Next(queue);
    }

    private Waiter? Next(WaitQueue queue)
    {
        lock (_sync)
        {
            queue.IsAskedAgain = false;
            if (queue.First is { } first)
            {
                return first;
            }

            queue.IsServed = false;
            queue.Timer?.Dispose();
            queue.Timer = null;
            if (_queues.TryGetValue(queue.Key, out WaitQueue? current) && current == queue)
            {
                _queues.Remove(queue.Key);
            }

            return null;
        }
    }

    /// <summary>Moves a call to the line of the window that now takes longest, at the place of its arrival.</summary>
    private WaitQueue? Move(WaitQueue queue, Waiter waiter, int index)
    {
        lock (_sync)
        {
            if (waiter.Queue != queue || waiter.Set.KeyAt(index).Equals(queue.Key))
            {
                return null;
            }

            queue.Remove(waiter);
            waiter.Index = index;
            WaitQueue other = QueueOf(waiter);
            other.Add(waiter);
            return other;
        }
    }

    private async Task<bool> SleepAsync(WaitQueue queue, Waiter waiter, RateLimitDenial denial)
    {
        List<Waiter>? late;
        bool goesOn;
        lock (_sync)
        {
            late = queue.RemoveLate(_clock.Now + _clock.Stamps(denial.RetryAfter));
            _count -= late?.Count ?? 0;
            goesOn = queue.First != waiter || queue.IsAskedAgain;
            if (!goesOn)
            {
                queue.IsServed = false;
                Arm(queue, denial.RetryAfter);
            }
        }

        foreach (Waiter refused in late ?? [])
        {
            refused.TrySetException(await RateLimitRefusal.CreateAsync(store, refused.Set, refused.Index, denial.RetryAfter).ConfigureAwait(false));
        }

        return goesOn;
    }

    private void Arm(WaitQueue queue, TimeSpan nap)
    {
        // Timers count whole milliseconds: rounding down would wake too early, only to sleep again.
        nap = TimeSpan.FromMilliseconds(Math.Ceiling((nap > ShortestNap ? nap : ShortestNap).TotalMilliseconds));
        nap = nap < LimitClock.Longest ? nap : LimitClock.Longest;
        if (queue.Timer is not null)
        {
            queue.Timer.Change(nap, Timeout.InfiniteTimeSpan);
            return;
        }

        // The line outlives the call that made its timer; that call's trace must not follow it.
        using AsyncFlowControl? flow = ExecutionContext.IsFlowSuppressed() ? null : ExecutionContext.SuppressFlow();
        queue.Timer = time.CreateTimer(_ => _ = ServeAsync(queue), null, nap, Timeout.InfiniteTimeSpan);
    }
}

namespace Social.Tests.Testing;

/// <summary>
/// Time that stands still until a test moves it. <see cref="Advance"/> moves both clocks and fires timers in the order they are due, on the calling
/// thread; <see cref="SetUtcNow"/> makes the wall clock jump, as a correction would, and leaves the monotonic one and the timers alone.
/// </summary>
public sealed class FakeTimeProvider : TimeProvider
{
    private readonly object _gate = new();
    private readonly List<FakeTimer> _timers = [];
    private readonly TimeZoneInfo _zone;
    private long _elapsed;
    private long _utcAtZero;
    private long _order;

    public FakeTimeProvider(DateTimeOffset? start = null, TimeZoneInfo? zone = null)
    {
        _utcAtZero = (start ?? new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero)).UtcTicks;
        _zone = zone ?? TimeZoneInfo.Utc;
    }

    public override TimeZoneInfo LocalTimeZone => _zone;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Gets how much time was advanced so far.</summary>
    public TimeSpan Elapsed
    {
        get
        {
            lock (_gate)
            {
                return TimeSpan.FromTicks(_elapsed);
            }
        }
    }

    /// <summary>Gets how many timers are armed.</summary>
    public int ActiveTimers
    {
        get
        {
            lock (_gate)
            {
                return _timers.Count;
            }
        }
    }

    /// <summary>Gets how long it is until the next timer fires, or null when none is armed.</summary>
    public TimeSpan? UntilNextTimer
    {
        get
        {
            lock (_gate)
            {
                return _timers.Count == 0 ? null : TimeSpan.FromTicks(Math.Max(0, _timers.Min(t => t.DueAt) - _elapsed));
            }
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return new DateTimeOffset(_utcAtZero + _elapsed, TimeSpan.Zero);
        }
    }

    public override long GetTimestamp()
    {
        lock (_gate)
        {
            return _elapsed;
        }
    }

    /// <summary>Moves time forward, stopping at each timer that is due on the way.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        long target;
        lock (_gate)
        {
            target = _elapsed + by.Ticks;
        }

        while (TakeDue(target) is { } timer)
        {
            timer.Fire();
        }

        lock (_gate)
        {
            _elapsed = Math.Max(_elapsed, target);
        }
    }

    /// <summary>Makes the wall clock jump, in either direction.</summary>
    public void SetUtcNow(DateTimeOffset now)
    {
        lock (_gate)
        {
            _utcAtZero = now.UtcTicks - _elapsed;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        FakeTimer timer = new(this, callback, state, ExecutionContext.Capture());
        timer.Change(dueTime, period);
        return timer;
    }

    private FakeTimer? TakeDue(long target)
    {
        lock (_gate)
        {
            FakeTimer? next = null;
            foreach (FakeTimer timer in _timers)
            {
                if (timer.DueAt <= target && (next is null || (timer.DueAt, timer.Order).CompareTo((next.DueAt, next.Order)) < 0))
                {
                    next = timer;
                }
            }

            if (next is null)
            {
                return null;
            }

            _elapsed = Math.Max(_elapsed, next.DueAt);
            if (next.Period > 0)
            {
                next.DueAt += next.Period;
                next.Order = _order++;
            }
            else
            {
                _timers.Remove(next);
            }

            return next;
        }
    }

    private sealed class FakeTimer(FakeTimeProvider owner, TimerCallback callback, object? state, ExecutionContext? context) : ITimer
    {
        private bool _isDisposed;

        public long DueAt { get; set; }

        public long Order { get; set; }

        public long Period { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, Timeout.InfiniteTimeSpan);
            ArgumentOutOfRangeException.ThrowIfLessThan(period, Timeout.InfiniteTimeSpan);
            lock (owner._gate)
            {
                if (_isDisposed)
                {
                    return false;
                }

                owner._timers.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    DueAt = owner._elapsed + dueTime.Ticks;
                    Order = owner._order++;
                    Period = period > TimeSpan.Zero ? period.Ticks : 0;
                    owner._timers.Add(this);
                }
            }

            if (dueTime == TimeSpan.Zero)
            {
                owner.Advance(TimeSpan.Zero);
            }

            return true;
        }

        public void Fire()
        {
            if (context is null)
            {
                callback(state);
            }
            else
            {
                ExecutionContext.Run(context, s => callback(s), state);
            }
        }

        public void Dispose()
        {
            lock (owner._gate)
            {
                _isDisposed = true;
                owner._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

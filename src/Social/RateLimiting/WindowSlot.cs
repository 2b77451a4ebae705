namespace Social.RateLimiting;

/// <summary>The state of one live window. Every member runs under the store's lock; time is the monotonic stamp the lock holder read.</summary>
internal abstract class WindowSlot : IEquatable<WindowSlot>
{
    protected const double Epsilon = 1e-9;

    private static readonly TimeSpan FirstBackOff = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromMinutes(15);

    private readonly WindowKey _key;
    private readonly int _hash;
    private long _blockedUntil = long.MinValue;
    private byte _strikes;

    protected WindowSlot(in WindowKey key, double limit, long now)
    {
        _key = key;
        _hash = key.GetHashCode();
        Limit = limit;
        Since = now;
    }

    public RateLimitWindow Window => _key.Window;

    /// <summary>The limit that holds: declared, or learned since.</summary>
    public double Limit { get; private set; }

    public bool IsFromNetwork { get; protected set; }

    /// <summary>Whether the store dropped this state because it was full again; a set that still holds it opens a fresh one.</summary>
    public bool IsForgotten { get; set; }

    /// <summary>What was taken and neither answered nor given back.</summary>
    protected double InFlight { get; set; }

    /// <summary>What was taken before this stamp does not count here.</summary>
    protected long Since { get; set; }

    public static WindowSlot Create(in WindowKey key, double limit, LimitClock clock, long now) => key.Window.Kind switch
    {
        RateLimitKind.Sliding => new SlidingSlot(key, limit, clock, now),
        RateLimitKind.TokenBucket => new TokenBucketSlot(key, limit, clock, now),
        RateLimitKind.UsagePercent => new UsageSlot(key, limit, now),
        _ => new FixedSlot(key, limit, now),
    };

    /// <summary>Returns a full window of the same identity that still knows the limit we learned.</summary>
    public WindowSlot Renew(LimitClock clock, long now)
    {
        WindowSlot fresh = Create(_key, Limit, clock, now);
        fresh.IsFromNetwork = IsFromNetwork;
        return fresh;
    }

    public bool CanTake(LimitClock clock, long now, double cost, out long readyAt)
    {
        bool hasRoom = HasRoom(clock, now, cost, out readyAt);
        if (now >= _blockedUntil)
        {
            return hasRoom;
        }

        readyAt = hasRoom ? _blockedUntil : Math.Max(readyAt, _blockedUntil);
        return false;
    }

    /// <summary>Takes after <see cref="CanTake"/> said yes at the same stamp.</summary>
    public abstract void Take(LimitClock clock, long now, double cost);

    public abstract void Refund(LimitClock clock, long now, long takenAt, double cost);

    /// <summary>Counts a call as answered, before what the answer said is observed.</summary>
    public abstract void Answer(LimitClock clock, long now, long takenAt, double cost, bool hasNumbers);

    public void Observe(LimitClock clock, long now, in RateLimitObservation seen, bool isNamed)
    {
        if (seen.Limit is { } limit && limit >= 0 && double.IsFinite(limit) && Window.Kind != RateLimitKind.UsagePercent)
        {
            IsFromNetwork = true;
            Limit = limit;
        }

        long? reset = ResetOf(clock, now, seen);
        Adjust(clock, now, seen, reset);
        if (seen.IsExhausted)
        {
            Block(clock, now, reset, isNamed);
        }
        else if (seen.Remaining > 0 || seen.UsedPercent < Limit)
        {
            _strikes = 0;
        }
    }

    /// <summary>Returns when an amount fits at the earliest, were nothing else taken.</summary>
    public long ReadyAt(LimitClock clock, long now, double amount) => Math.Max(RoomAt(clock, now, amount), Math.Max(now, _blockedUntil));

    public bool IsIdle(LimitClock clock, long now) => now >= _blockedUntil && IsFull(clock, now);

    public RateLimitSnapshot Snapshot(LimitClock clock, long now, DateTimeOffset utcNow)
    {
        bool isBlocked = now < _blockedUntil;
        double remaining = Remaining(clock, now, out long fullAt);
        fullAt = Math.Max(fullAt, _blockedUntil);
        return new RateLimitSnapshot
        {
            Platform = string.IsNullOrEmpty(_key.Registration) ? default : new PlatformName(_key.Registration),
            Name = Window.Name,
            Scope = Window.Scope,
            Limit = Window.Kind == RateLimitKind.UsagePercent ? 100 : Limit,
            Remaining = isBlocked ? Math.Min(0, remaining) : remaining,
            ResetsAt = fullAt > now ? utcNow + clock.Duration(fullAt - now) : null,
            BurstRemaining = Window.Kind == RateLimitKind.TokenBucket ? Math.Max(0, Math.Floor(remaining + Epsilon)) : null,
            IsFromNetwork = IsFromNetwork || isBlocked,
        };
    }

    public bool CountsFor(AccountKey account) => _key.CountsFor(account);

    public bool Equals(WindowSlot? other) => other is not null && _hash == other._hash && _key.Equals(other._key);

    public override bool Equals(object? obj) => Equals(obj as WindowSlot);

    public override int GetHashCode() => _hash;

    protected abstract bool HasRoom(LimitClock clock, long now, double cost, out long readyAt);

    protected abstract long RoomAt(LimitClock clock, long now, double amount);

    protected abstract bool IsFull(LimitClock clock, long now);

    protected abstract double Remaining(LimitClock clock, long now, out long fullAt);

    protected abstract void Adjust(LimitClock clock, long now, in RateLimitObservation seen, long? reset);

    protected bool Counts(long takenAt) => takenAt >= Since;

    private long? ResetOf(LimitClock clock, long now, in RateLimitObservation seen)
    {
        long? reset = null;
        if (seen.ResetsAt is { } moment)
        {
            // A window cannot last longer than its period; the double leaves room for penalties, and a wrong clock costs no more than that.
            TimeSpan most = TimeSpan.FromTicks(Math.Clamp(Window.Period.Ticks, TimeSpan.TicksPerMinute, LimitClock.Longest.Ticks / 2) * 2);
            TimeSpan wait = moment - clock.UtcNow;
            reset = now + clock.Stamps(wait < most ? wait : most);
        }

        if (seen.RetryAfter is { } after && after >= TimeSpan.Zero)
        {
            long stamp = now + clock.Stamps(after < LimitClock.Longest ? after : LimitClock.Longest);
            reset = reset is { } other ? Math.Max(other, stamp) : stamp;
        }

        return reset;
    }

    private void Block(LimitClock clock, long now, long? reset, bool isNamed)
    {
        if (reset is not { } until || until <= now)
        {
            // A refused daily pot opens with the day, but only if the network said that it was that pot.
            TimeSpan wait = isNamed && Window.Zone is { } zone ? CalendarReset.Until(clock.UtcNow, zone, Window.Period) : BackOff();
            until = now + clock.Stamps(wait);
        }

        _blockedUntil = Math.Max(_blockedUntil, until);
    }

    private TimeSpan BackOff()
    {
        TimeSpan wait = FirstBackOff * (1 << Math.Min((int)_strikes, 4));
        _strikes = (byte)Math.Min(_strikes + 1, 4);
        return wait < LongestBackOff ? wait : LongestBackOff;
    }
}

namespace Social.RateLimiting;

/// <summary>A steady rate with bursts: never more than the burst and what flowed in.</summary>
internal sealed class TokenBucketSlot(in WindowKey key, double limit, LimitClock clock, long now) : WindowSlot(key, limit, now)
{
    private double _tokens = key.Window.Burst ?? limit;
    private double _perStamp = limit / clock.Stamps(key.Window.Period);
    private long _filledAt = now;

    private double Capacity => Window.Burst ?? Limit;

    public override void Take(LimitClock clock, long now, double cost)
    {
        _tokens -= cost;
        InFlight += cost;
    }

    public override void Refund(LimitClock clock, long now, long takenAt, double cost)
    {
        Fill(now);
        if (Counts(takenAt))
        {
            // What flowed in since may have replaced it, and without the take it would have overflowed.
            double replaced = (now - takenAt) * _perStamp;
            _tokens = Math.Min(Capacity, _tokens + Math.Max(0, cost - replaced));
            InFlight = Math.Max(0, InFlight - cost);
        }
    }

    public override void Answer(LimitClock clock, long now, long takenAt, double cost, bool hasNumbers)
    {
        if (Counts(takenAt))
        {
            InFlight = Math.Max(0, InFlight - cost);
        }
    }

    protected override bool HasRoom(LimitClock clock, long now, double cost, out long readyAt)
    {
        Fill(now);
        readyAt = now;
        if (cost <= _tokens + Epsilon || _tokens >= Capacity)
        {
            return true;
        }

        readyAt = RoomAt(clock, now, Math.Min(cost, Capacity));
        return false;
    }

    protected override long RoomAt(LimitClock clock, long now, double amount)
    {
        Fill(now);
        double missing = amount - _tokens;
        if (missing <= Epsilon)
        {
            return now;
        }

        TimeSpan most = LimitClock.Longest;
        double ticks = Limit <= 0 ? most.Ticks : Math.Min(missing / Limit * Window.Period.Ticks, most.Ticks);
        return now + Math.Max(1, clock.Stamps(TimeSpan.FromTicks((long)Math.Ceiling(ticks))));
    }

    protected override bool IsFull(LimitClock clock, long now)
    {
        Fill(now);
        return _tokens >= Capacity;
    }

    protected override double Remaining(LimitClock clock, long now, out long fullAt)
    {
        fullAt = RoomAt(clock, now, Capacity);
        return _tokens;
    }

    protected override void Adjust(LimitClock clock, long now, in RateLimitObservation seen, long? reset)
    {
        Fill(now);
        _perStamp = Limit / clock.Stamps(Window.Period);
        if (seen.Remaining is { } remaining && double.IsFinite(remaining))
        {
            // The bucket paces us; the network may only slow it down.
            IsFromNetwork = true;
            _tokens = Math.Min(_tokens, remaining - InFlight);
        }
    }

    private void Fill(long now)
    {
        if (now <= _filledAt)
        {
            return;
        }

        _tokens = Math.Min(Capacity, _tokens + ((now - _filledAt) * _perStamp));
        _filledAt = now;
        if (_tokens >= Capacity)
        {
            InFlight = 0;
            Since = now;
        }
    }
}

namespace Social.RateLimiting;

/// <summary>A percentage only the network knows: closed from the threshold on until the network lets us back, or until it has fallen below by itself.</summary>
internal sealed class UsageSlot(in WindowKey key, double limit, long now) : WindowSlot(key, limit, now)
{
    private double _percent;
    private long _seenAt;
    private long _closedUntil = long.MinValue;

    public override void Take(LimitClock clock, long now, double cost)
    {
    }

    public override void Refund(LimitClock clock, long now, long takenAt, double cost)
    {
    }

    public override void Answer(LimitClock clock, long now, long takenAt, double cost, bool hasNumbers)
    {
    }

    protected override bool HasRoom(LimitClock clock, long now, double cost, out long readyAt)
    {
        readyAt = Math.Max(now, _closedUntil);
        return now >= _closedUntil;
    }

    protected override long RoomAt(LimitClock clock, long now, double amount) => Math.Max(now, _closedUntil);

    protected override bool IsFull(LimitClock clock, long now) => now >= _closedUntil && PercentAt(clock, now) <= 0;

    protected override double Remaining(LimitClock clock, long now, out long fullAt)
    {
        double percent = PercentAt(clock, now);
        fullAt = Math.Max(_closedUntil, percent <= 0 ? now : _seenAt + clock.Stamps(Window.Period));
        return 100 - percent;
    }

    protected override void Adjust(LimitClock clock, long now, in RateLimitObservation seen, long? reset)
    {
        if (seen.UsedPercent is not { } percent || !double.IsFinite(percent) || percent < 0)
        {
            return;
        }

        IsFromNetwork = true;
        _percent = percent;
        _seenAt = now;
        if (percent < Limit)
        {
            return;
        }

        // Calling while throttled prolongs it, so without a time from the network we wait at least a minute.
        TimeSpan fall = Window.Period * (1 - (Limit / percent));
        TimeSpan least = TimeSpan.FromMinutes(1);
        long until = reset is { } known && known > now ? known : now + clock.Stamps(fall > least ? fall : least);
        _closedUntil = Math.Max(_closedUntil, until);
    }

    private double PercentAt(LimitClock clock, long now) =>
        _percent <= 0 ? 0 : _percent * Math.Max(0, 1 - (clock.Duration(now - _seenAt).Ticks / (double)Window.Period.Ticks));
}

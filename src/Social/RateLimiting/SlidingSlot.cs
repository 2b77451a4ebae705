using System.Runtime.CompilerServices;

namespace Social.RateLimiting;

/// <summary>So many in any stretch of one period, counted in eighths of it: never more than allowed, at most an eighth of a period later than exact.</summary>
internal sealed class SlidingSlot : WindowSlot
{
    private const int Parts = 8;
    private readonly long _length;
    private Ring _ring;
    private long _head;

    public SlidingSlot(in WindowKey key, double limit, LimitClock clock, long now)
        : base(key, limit, now)
    {
        _length = Math.Max(1, (clock.Stamps(key.Window.Period) + Parts - 1) / Parts);
        _head = now / _length;
    }

    public override void Take(LimitClock clock, long now, double cost)
    {
        this[_head] += (float)cost;
        InFlight += cost;
    }

    public override void Refund(LimitClock clock, long now, long takenAt, double cost)
    {
        Advance(now);
        if (!Counts(takenAt))
        {
            return;
        }

        InFlight = Math.Max(0, InFlight - cost);
        long part = takenAt / _length;
        if (part > _head - Parts - 1)
        {
            this[part] = Math.Max(0, this[part] - (float)cost);
        }
    }

    public override void Answer(LimitClock clock, long now, long takenAt, double cost, bool hasNumbers)
    {
        Advance(now);
        if (Counts(takenAt))
        {
            InFlight = Math.Max(0, InFlight - cost);
        }
    }

    protected override bool HasRoom(LimitClock clock, long now, double cost, out long readyAt)
    {
        Advance(now);
        double used = Sum();
        readyAt = now;
        if (used + cost <= Limit + Epsilon || used <= 0)
        {
            return true;
        }

        readyAt = FreeAt(used, cost);
        return false;
    }

    protected override long RoomAt(LimitClock clock, long now, double amount)
    {
        Advance(now);
        double used = Sum();
        if (used + amount <= Limit + Epsilon)
        {
            return now;
        }

        double whole = Limit <= 0 ? 0 : Math.Max(0, Math.Ceiling((amount / Limit) - Epsilon) - 1);
        return FreeAt(used, amount - (whole * Limit)) + (long)Math.Min(whole * Parts * _length, clock.Stamps(LimitClock.Longest));
    }

    protected override bool IsFull(LimitClock clock, long now)
    {
        Advance(now);
        return Sum() <= 0;
    }

    protected override double Remaining(LimitClock clock, long now, out long fullAt)
    {
        Advance(now);
        double used = Sum();
        fullAt = used <= 0 ? now : FreeAt(used, double.PositiveInfinity);
        return Limit - used;
    }

    protected override void Adjust(LimitClock clock, long now, in RateLimitObservation seen, long? reset)
    {
        Advance(now);
        if (seen.Remaining is not { } remaining || !double.IsFinite(remaining))
        {
            return;
        }

        // What we counted falls out by itself within a period, so only what we did not know of is added.
        IsFromNetwork = true;
        double unknown = Limit - remaining + InFlight - Sum();
        if (unknown > 0)
        {
            this[_head] += (float)unknown;
        }
    }

    private ref float this[long part] => ref _ring[(int)(part % (Parts + 1))];

    private long FreeAt(double used, double cost)
    {
        long last = _head;
        for (long part = Math.Max(0, _head - Parts); part <= _head; part++)
        {
            float count = this[part];
            if (count <= 0)
            {
                continue;
            }

            used -= count;
            last = part;
            if (used + cost <= Limit + Epsilon)
            {
                break;
            }
        }

        return (last + Parts + 1) * _length;
    }

    private double Sum()
    {
        double sum = 0;
        for (int i = 0; i <= Parts; i++)
        {
            sum += _ring[i];
        }

        return sum;
    }

    private void Advance(long now)
    {
        long part = now / _length;
        if (part - _head > Parts)
        {
            _ring = default;
            _head = part;
            InFlight = 0;
            Since = now;
            return;
        }

        while (_head < part)
        {
            this[++_head] = 0;
        }
    }

    [InlineArray(Parts + 1)]
    private struct Ring
    {
        private float _count;
    }
}

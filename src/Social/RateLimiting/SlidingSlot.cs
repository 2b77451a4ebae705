using System.Runtime.CompilerServices;

namespace Social.RateLimiting;

/// <summary>So many in any stretch of one period, counted in eighths of it: never more than allowed, at most an eighth of a period later than exact.</summary>
internal sealed class SlidingSlot : WindowSlot
{
    private const int Parts = 8;
    private readonly long _length;
    private Ring _ring;
    private int _current;
    private long _currentEnd;
    private double _used;

    public SlidingSlot(in WindowKey key, double limit, LimitClock clock, long now)
        : base(key, limit, now)
    {
        _length = Math.Max(1, (clock.Stamps(key.Window.Period) + Parts - 1) / Parts);
        _currentEnd = now + _length;
    }

    public override void Take(LimitClock clock, long now, double cost)
    {
        Add(cost);
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
        long age = Math.Max(0, (_currentEnd - 1 - takenAt) / _length);
        if (age <= Parts)
        {
            ref float part = ref Part((int)age);
            part = Math.Max(0, part - (float)cost);
            Sum();
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
        readyAt = now;
        if (_used + cost <= Limit + Epsilon || _used <= 0)
        {
            return true;
        }

        readyAt = FreeAt(cost);
        return false;
    }

    protected override long RoomAt(LimitClock clock, long now, double amount)
    {
        Advance(now);
        if (_used + amount <= Limit + Epsilon)
        {
            return now;
        }

        double whole = Limit <= 0 ? 0 : Math.Max(0, Math.Ceiling((amount / Limit) - Epsilon) - 1);
        return FreeAt(amount - (whole * Limit)) + (long)Math.Min(whole * Parts * _length, clock.Stamps(LimitClock.Longest));
    }

    protected override bool IsFull(LimitClock clock, long now)
    {
        Advance(now);
        return _used <= 0;
    }

    protected override double Remaining(LimitClock clock, long now, out long fullAt)
    {
        Advance(now);
        fullAt = _used <= 0 ? now : FreeAt(double.PositiveInfinity);
        return Limit - _used;
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
        double unknown = Limit - remaining + InFlight - _used;
        if (unknown > 0)
        {
            Add(unknown);
        }
    }

    private ref float Part(int age) => ref _ring[(_current - age + Parts + 1) % (Parts + 1)];

    private void Add(double cost)
    {
        _ring[_current] += (float)cost;
        _used += cost;
    }

    /// <summary>Returns when enough has fallen out for a cost. A part falls out a whole period after its last moment.</summary>
    private long FreeAt(double cost)
    {
        double used = _used;
        int last = 0;
        for (int age = Parts; age >= 0; age--)
        {
            float count = Part(age);
            if (count > 0)
            {
                used -= count;
                last = age;
                if (used + cost <= Limit + Epsilon)
                {
                    break;
                }
            }
        }

        return _currentEnd + ((Parts - last) * _length);
    }

    private void Sum()
    {
        double sum = 0;
        for (int i = 0; i <= Parts; i++)
        {
            sum += _ring[i];
        }

        _used = sum;
    }

    private void Advance(long now)
    {
        if (now < _currentEnd)
        {
            return;
        }

        long parts = ((now - _currentEnd) / _length) + 1;
        _currentEnd += parts * _length;
        if (parts > Parts)
        {
            _ring = default;
            _used = 0;
            InFlight = 0;
            Since = now;
            return;
        }

        for (; parts > 0; parts--)
        {
            _current = (_current + 1) % (Parts + 1);
            _ring[_current] = 0;
        }

        Sum();
    }

    [InlineArray(Parts + 1)]
    private struct Ring
    {
        private float _count;
    }
}

namespace Social.RateLimiting;

/// <summary>So many per period, the period starting at the first use, at a calendar's boundary, or where the network says.</summary>
internal sealed class FixedSlot(in WindowKey key, double limit, long now) : WindowSlot(key, limit, now)
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(5);

    private double _reported;   // the most the network said is used in this period
    private double _unreported; // answered since, without a number
    private long _end;          // 0 before the first use
    private long _endUtc;       // ticks; 0 when only the monotonic clock decides
    private bool _isEndFromNetwork;

    private double Used => _reported + _unreported + InFlight;

    public override void Take(LimitClock clock, long now, double cost)
    {
        if (_end == 0)
        {
            Start(clock, now);
        }

        InFlight += cost;
    }

    public override void Refund(LimitClock clock, long now, long takenAt, double cost)
    {
        Roll(now);
        if (Counts(takenAt))
        {
            InFlight = Math.Max(0, InFlight - cost);
        }
    }

    public override void Answer(LimitClock clock, long now, long takenAt, double cost, bool hasNumbers)
    {
        Roll(now);
        if (_end != 0 && Counts(takenAt))
        {
            InFlight = Math.Max(0, InFlight - cost);

            // With numbers, the call is in the network's count, even if a later answer overtook this one.
            _unreported += hasNumbers ? 0 : cost;
        }
    }

    protected override bool HasRoom(LimitClock clock, long now, double cost, out long readyAt)
    {
        Roll(now);
        readyAt = now;

        // A learned limit below the cost, even zero, lets one call through per period: only the network's word can raise it again.
        if (_end == 0 || Used + cost <= Limit + Epsilon)
        {
            return true;
        }

        // The monotonic clock may have stood still while the machine slept.
        if (_endUtc != 0 && clock.UtcNow.UtcTicks >= _endUtc)
        {
            Clear();
            return true;
        }

        readyAt = _end;
        return false;
    }

    protected override long RoomAt(LimitClock clock, long now, double amount)
    {
        Roll(now);
        if (_end == 0 || Used + amount <= Limit + Epsilon)
        {
            return now;
        }

        // What is free now is kept for the first who waits, and it was too little for that one.
        double periods = Limit <= 0 ? 0 : Math.Ceiling((amount / Limit) - Epsilon) - 1;
        return _end + clock.Stamps(TimeSpan.FromTicks((long)Math.Min(Window.Period.Ticks * Math.Max(0, periods), LimitClock.Longest.Ticks)));
    }

    protected override bool IsFull(LimitClock clock, long now)
    {
        Roll(now);
        return _end == 0;
    }

    protected override double Remaining(LimitClock clock, long now, out long fullAt)
    {
        Roll(now);
        fullAt = _end == 0 ? now : _end;
        return Limit - Used;
    }

    protected override void Adjust(LimitClock clock, long now, in RateLimitObservation seen, long? reset)
    {
        Roll(now);
        double? remaining = seen.IsExhausted && seen.ResetsAt is not null ? 0 : seen.Remaining;
        if (remaining is { } number && !double.IsFinite(number))
        {
            remaining = null;
        }

        // How long to wait after a refusal is not when the period ends.
        reset = seen.IsExhausted && seen.ResetsAt is null ? null : reset;
        if (remaining is null && reset is null)
        {
            return;
        }

        bool isSame = _end != 0;
        if (reset is { } end)
        {
            if (end <= now)
            {
                // The number is of a period that is over.
                return;
            }

            isSame = _isEndFromNetwork && Math.Abs(end - _end) <= clock.Stamps(ToleranceOf());
            if (!isSame)
            {
                Move(clock, now, end);
            }
        }
        else if (_end == 0)
        {
            Start(clock, now);
        }

        if (remaining is { } left)
        {
            Report(Limit - left, isSame);
        }
    }

    private void Report(double used, bool isSame)
    {
        used = Math.Max(0, used);
        IsFromNetwork = true;

        // Answers overtake each other: within one period the network's count only grows, so the largest is the latest.
        if (isSame && used < _reported)
        {
            return;
        }

        _reported = used;
        _unreported = 0;
    }

    private TimeSpan ToleranceOf()
    {
        TimeSpan quarter = Window.Period / 4;
        return quarter < Tolerance ? quarter : Tolerance;
    }

    private void Start(LimitClock clock, long now)
    {
        Since = now;
        if (Window.Zone is null)
        {
            _end = now + clock.Stamps(Window.Period);
            return;
        }

        DateTimeOffset utc = clock.UtcNow;
        TimeSpan left = CalendarReset.Until(utc, Window.Zone, Window.Period);
        _end = now + clock.Stamps(left);
        _endUtc = (utc + left).UtcTicks;
    }

    private void Move(LimitClock clock, long now, long end)
    {
        if (_end == 0)
        {
            Since = now;
        }

        _end = end;
        _endUtc = (clock.UtcNow + clock.Duration(end - now)).UtcTicks;
        _isEndFromNetwork = true;
    }

    private void Roll(long now)
    {
        if (_end != 0 && now >= _end)
        {
            Clear();
        }
    }

    private void Clear()
    {
        _reported = 0;
        _unreported = 0;
        InFlight = 0;
        _end = 0;
        _endUtc = 0;
        _isEndFromNetwork = false;
    }
}

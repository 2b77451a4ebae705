namespace Social.Publishing;

/// <summary>The clock of leases. A wall clock that jumps must not end a live owner's lease, so neither it nor the steady clock is trusted alone.</summary>
internal sealed class LeaseClock
{
    /// <summary>How long a lease holds unless it is renewed.</summary>
    public static readonly TimeSpan Duration = TimeSpan.FromMinutes(15);

    private readonly TimeProvider _time;
    private readonly DateTimeOffset _began;
    private readonly long _beganAt;

    public LeaseClock(TimeProvider time)
    {
        _time = time;
        _began = time.GetUtcNow();
        _beganAt = time.GetTimestamp();
    }

    public DateTimeOffset Now => _time.GetUtcNow();

    private DateTimeOffset Steady => _began + _time.GetElapsedTime(_beganAt);

    /// <summary>Returns until when a lease taken now holds, by the clock that is ahead.</summary>
    public DateTimeOffset End()
    {
        (DateTimeOffset now, DateTimeOffset steady) = (Now, Steady);
        return (now > steady ? now : steady) + Duration;
    }

    /// <summary>Tells whether a lease is over, by the clock that is behind.</summary>
    public bool IsOver(DateTimeOffset until) => until <= Now && until <= Steady;

    /// <summary>Calls at each third of a lease's duration, until disposed.</summary>
    public ITimer EveryThird(TimerCallback renew, object state) => _time.CreateTimer(renew, state, Duration / 3, Duration / 3);
}

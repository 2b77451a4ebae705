namespace Social.Google.Tests.Auth;

/// <summary>A clock on which waiting takes no time: a delay of up to ten minutes jumps ahead by its length. Time-outs, which are longer or set later, run at their own speed.</summary>
internal sealed class SwiftTime : TimeProvider
{
    private readonly List<TimeSpan> _waits = [];
    private long _ahead;

    /// <summary>Gets the delays that were waited for, in order.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_waits)
            {
                return [.. _waits];
            }
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero) + new TimeSpan(Interlocked.Read(ref _ahead));

    public override long GetTimestamp() => Interlocked.Read(ref _ahead);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime <= TimeSpan.Zero || dueTime > TimeSpan.FromMinutes(10))
        {
            return System.CreateTimer(callback, state, dueTime, period);
        }

        lock (_waits)
        {
            _waits.Add(dueTime);
        }

        Interlocked.Add(ref _ahead, dueTime.Ticks);
        return System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}

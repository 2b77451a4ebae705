using Social.Testing;

namespace Social.Twitter.Tests.Media;

/// <summary>A clock on which waiting takes no time: a delay of up to a minute jumps ahead by its length, and takes the network's clock along. Time-outs, which are longer or set later, run at their own speed.</summary>
internal sealed class SwiftTime : TimeProvider
{
    private readonly List<TimeSpan> _waits = [];
    private long _ahead;

    public EmulatorClock? Network { get; set; }

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

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + new TimeSpan(Interlocked.Read(ref _ahead));

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => System.GetElapsedTime(0).Ticks + Interlocked.Read(ref _ahead);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime <= TimeSpan.Zero || dueTime > TimeSpan.FromMinutes(1))
        {
            return System.CreateTimer(callback, state, dueTime, period);
        }

        lock (_waits)
        {
            _waits.Add(dueTime);
        }

        Interlocked.Add(ref _ahead, dueTime.Ticks);
        Network?.Advance(dueTime);
        return System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}

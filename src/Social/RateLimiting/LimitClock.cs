namespace Social.RateLimiting;

/// <summary>Measures durations by the monotonic clock; the wall clock is asked only where a network or a calendar names a moment.</summary>
internal sealed class LimitClock(TimeProvider time)
{
    /// <summary>The farthest reset we believe.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    private readonly double _perTick = time.TimestampFrequency / (double)TimeSpan.TicksPerSecond;

    public long Now => time.GetTimestamp();

    public DateTimeOffset UtcNow => time.GetUtcNow();

    public long Stamps(TimeSpan duration) => (long)Math.Ceiling(duration.Ticks * _perTick);

    public TimeSpan Duration(long stamps) => TimeSpan.FromTicks((long)Math.Ceiling(stamps / _perTick));
}

namespace Social.Publishing;

/// <summary>The machine's monotonic clock, in milliseconds: the same for all its processes, and set by nobody.</summary>
/// <remarks>It begins anew when the machine does. A time from before then is ahead of now, and counts as long ago, or looks younger than it is, which only lets a lease last longer.</remarks>
internal sealed class SteadyClock(TimeProvider time)
{
    public long Now => (long)(time.GetTimestamp() / (double)time.TimestampFrequency * 1000);

    public TimeSpan? Since(long then) => Now - then is >= 0 and var elapsed ? TimeSpan.FromMilliseconds(elapsed) : null;
}

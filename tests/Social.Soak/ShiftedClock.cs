namespace Social.Soak;

/// <summary>The system's clocks, ahead by an offset: a process that is restarted when the leases of the dead one are over.</summary>
internal sealed class ShiftedClock(TimeSpan offset) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + offset;

    public override long GetTimestamp() => System.GetTimestamp() + (long)(offset.TotalSeconds * System.TimestampFrequency);
}

namespace Social.Soak;

/// <summary>The system's clock, ahead by an offset: a process that is restarted when the leases of the dead one are over.</summary>
internal sealed class ShiftedClock(TimeSpan offset) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + offset;
}

namespace Social.Conformance;

/// <summary>The points at which a publish can fail, as the soak meets them at random.</summary>
public enum SoakFault
{
    NameResolution,
    ConnectRefused,
    ResetBeforeRead,
    ResetAfterTaken,
    ClosedWithoutAnswer,
    ServerError,
    TornAnswer,
    TimeOut,
    Cancellation,
    Everything,
}

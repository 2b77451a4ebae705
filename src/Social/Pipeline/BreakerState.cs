namespace Social.Pipeline;

/// <summary>The state of a circuit breaker.</summary>
public enum BreakerState
{
    /// <summary>Requests pass.</summary>
    Closed = 0,

    /// <summary>Requests are refused.</summary>
    Open = 1,

    /// <summary>One request passes, to find out.</summary>
    HalfOpen = 2,
}

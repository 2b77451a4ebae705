namespace Social.Telemetry;

/// <summary>How a network is.</summary>
public enum PlatformHealth
{
    /// <summary>Requests succeed, or there were none.</summary>
    Healthy = 0,

    /// <summary>Some requests fail, or a limit is nearly used up.</summary>
    Degraded = 1,

    /// <summary>Most requests fail, or a circuit breaker is open.</summary>
    Unhealthy = 2,
}

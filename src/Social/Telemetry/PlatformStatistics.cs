using Social.Pipeline;

namespace Social.Telemetry;

/// <summary>How one network has been doing over the last minutes.</summary>
public sealed record PlatformStatistics
{
    /// <summary>Gets the registration's name.</summary>
    public required PlatformName Platform { get; init; }

    /// <summary>Gets over which time the numbers are.</summary>
    public required TimeSpan Window { get; init; }

    /// <summary>Gets how many requests ended, retries of one counted as one.</summary>
    public required long Requests { get; init; }

    /// <summary>Gets how many of them ended in an error.</summary>
    public required long Errors { get; init; }

    /// <summary>Gets the errors by code.</summary>
    public required IReadOnlyDictionary<SocialErrorCode, long> ErrorsByCode { get; init; }

    /// <summary>Gets which share of the requests that failed at first succeeded in the end, 0 to 1; null when none failed.</summary>
    public double? RecoveryRate { get; init; }

    /// <summary>Gets which share of the cacheable reads the cache answered, 0 to 1; null when there were none.</summary>
    public double? CacheHitRate { get; init; }

    /// <summary>Gets the mean time of an attempt, waits for limits excluded; null when there was none.</summary>
    public TimeSpan? MeanTime { get; init; }

    /// <summary>Gets the time that half of the attempts stayed within, to about 10 percent; null when there was none.</summary>
    public TimeSpan? Median { get; init; }

    /// <summary>Gets the time that 95 percent of the attempts stayed within; null when there was none.</summary>
    public TimeSpan? Percentile95 { get; init; }

    /// <summary>Gets the time that 99 percent of the attempts stayed within; null when there was none.</summary>
    public TimeSpan? Percentile99 { get; init; }

    /// <summary>Gets the state of each host's circuit breaker.</summary>
    public IReadOnlyDictionary<string, BreakerState> Breakers { get; init; } = new Dictionary<string, BreakerState>();

    /// <summary>Gets how much of the fullest rate limit is used, 0 to 1.</summary>
    public double Utilization { get; init; }

    /// <summary>Gets how the network is: from errors, breakers and limits together.</summary>
    public PlatformHealth Health { get; init; }
}

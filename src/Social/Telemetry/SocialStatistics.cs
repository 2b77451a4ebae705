using System.Collections.Concurrent;
using Social.Pipeline;
using Social.RateLimiting;

namespace Social.Telemetry;

/// <summary>Answers at once how each network has been doing over the last five minutes.</summary>
/// <remarks>Thread-safe. Counting costs a few interlocked operations a request.</remarks>
public sealed class SocialStatistics
{
    private const double NearlyUsedUp = 0.9;

    private readonly ConcurrentDictionary<PlatformName, PlatformCounters> _counters = new();
    private readonly ConcurrentDictionary<PlatformName, Func<IEnumerable<KeyValuePair<string, CircuitBreaker>>>> _breakers = new();
    private readonly RateLimiter _limiter;
    private readonly TimeProvider _time;

    /// <summary>Initializes statistics.</summary>
    /// <param name="limiter">The limiter.</param>
    /// <param name="time">The clock.</param>
    public SocialStatistics(RateLimiter limiter, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(limiter);
        ArgumentNullException.ThrowIfNull(time);
        _limiter = limiter;
        _time = time;
    }

    /// <summary>Reads the numbers of every network that was used.</summary>
    /// <param name="cancellationToken">Cancels the read of a remote limit store.</param>
    public async ValueTask<IReadOnlyList<PlatformStatistics>> ReadAsync(CancellationToken cancellationToken = default)
    {
        IReadOnlyList<RateLimitSnapshot> limits = await _limiter.SnapshotsAsync(null, cancellationToken).ConfigureAwait(false);
        List<PlatformStatistics> all = [];
        foreach ((PlatformName platform, PlatformCounters counters) in _counters)
        {
            PlatformStatistics numbers = counters.Read(platform);
            Dictionary<string, BreakerState> breakers = _breakers.TryGetValue(platform, out Func<IEnumerable<KeyValuePair<string, CircuitBreaker>>>? read)
                ? read().ToDictionary(b => b.Key, b => b.Value.State, StringComparer.Ordinal)
                : [];
            double utilization = limits.Where(l => l.Platform == platform).Select(l => l.Utilization).DefaultIfEmpty(0).Max();
            all.Add(numbers with { Breakers = breakers, Utilization = utilization, Health = Judge(numbers, breakers.Values, utilization) });
        }

        return all;
    }

    internal PlatformCounters CountersOf(PlatformName platform, Func<IEnumerable<KeyValuePair<string, CircuitBreaker>>> breakers)
    {
        _breakers[platform] = breakers;
        return _counters.GetOrAdd(platform, static (_, time) => new PlatformCounters(time), _time);
    }

    private static PlatformHealth Judge(PlatformStatistics numbers, IReadOnlyCollection<BreakerState> breakers, double utilization)
    {
        // What the caller did wrong (bad content, missing rights) says nothing about the network.
        long unwell = numbers.ErrorsByCode.Where(e => e.Key == SocialErrorCode.NetworkError || e.Key == SocialErrorCode.PlatformUnavailable || e.Key == SocialErrorCode.PlatformError).Sum(e => e.Value);
        double share = numbers.Requests == 0 ? 0 : (double)unwell / numbers.Requests;
        if (breakers.Contains(BreakerState.Open) || share > 0.5)
        {
            return PlatformHealth.Unhealthy;
        }

        return share > 0.05 || utilization >= NearlyUsedUp || breakers.Contains(BreakerState.HalfOpen) ? PlatformHealth.Degraded : PlatformHealth.Healthy;
    }
}

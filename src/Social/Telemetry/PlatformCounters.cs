namespace Social.Telemetry;

/// <summary>Counts what one network's requests do, over a sliding window of slices.</summary>
internal sealed class PlatformCounters(TimeProvider time)
{
    private const int Slices = 60;
    private static readonly TimeSpan SliceLength = TimeSpan.FromSeconds(5);

    private readonly StatisticsSlice[] _slices = [.. Enumerable.Range(0, Slices).Select(_ => new StatisticsSlice())];
    private readonly long _start = time.GetTimestamp();
    private readonly object _gate = new();

    public static TimeSpan Window { get; } = SliceLength * Slices;

    public void AddAttempt(TimeSpan duration) => Current().Latency.Add(duration);

    public void AddRequest(SocialErrorCode? error, int attempts) => Current().AddRequest(error, attempts);

    public void AddCacheRead(bool hit) => Current().AddCacheRead(hit);

    public PlatformStatistics Read(PlatformName platform)
    {
        long now = Number();
        long[] latencies = LatencyHistogram.NewCounts();
        Dictionary<SocialErrorCode, long> errors = [];
        long requests = 0, failedFirst = 0, recovered = 0, cacheReads = 0, cacheHits = 0, attempts = 0;
        double microseconds = 0;
        foreach (StatisticsSlice slice in _slices)
        {
            if (slice.Number < 0 || now - slice.Number >= Slices)
            {
                continue;
            }

            requests += slice.Requests;
            failedFirst += slice.FailedFirst;
            recovered += slice.Recovered;
            cacheReads += slice.CacheReads;
            cacheHits += slice.CacheHits;
            attempts += slice.Latency.Total;
            microseconds += slice.Latency.SumMicroseconds;
            slice.Latency.AddTo(latencies);
            foreach ((SocialErrorCode code, long count) in slice.Errors)
            {
                errors[code] = errors.GetValueOrDefault(code) + count;
            }
        }

        return new PlatformStatistics
        {
            Platform = platform,
            Window = Window,
            Requests = requests,
            Errors = errors.Values.Sum(),
            ErrorsByCode = errors,
            RecoveryRate = failedFirst == 0 ? null : (double)recovered / failedFirst,
            CacheHitRate = cacheReads == 0 ? null : (double)cacheHits / cacheReads,
            MeanTime = attempts == 0 ? null : TimeSpan.FromMicroseconds(microseconds / attempts),
            Median = LatencyHistogram.Percentile(latencies, 0.5),
            Percentile95 = LatencyHistogram.Percentile(latencies, 0.95),
            Percentile99 = LatencyHistogram.Percentile(latencies, 0.99),
        };
    }

    private long Number() => time.GetElapsedTime(_start).Ticks / SliceLength.Ticks;

    private StatisticsSlice Current()
    {
        long number = Number();
        StatisticsSlice slice = _slices[number % Slices];
        if (slice.Number != number)
        {
            lock (_gate)
            {
                if (slice.Number != number)
                {
                    slice.Clear();
                    slice.Number = number;
                }
            }
        }

        return slice;
    }
}

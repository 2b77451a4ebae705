using System.Collections.Concurrent;

namespace Social.Telemetry;

/// <summary>The counts of a few seconds.</summary>
internal sealed class StatisticsSlice
{
    private readonly ConcurrentDictionary<SocialErrorCode, long> _errors = new();
    private long _requests;
    private long _failedFirst;
    private long _recovered;
    private long _cacheReads;
    private long _cacheHits;

    public long Number { get; set; } = -1;

    public LatencyHistogram Latency { get; } = new();

    public long Requests => Interlocked.Read(ref _requests);

    public long FailedFirst => Interlocked.Read(ref _failedFirst);

    public long Recovered => Interlocked.Read(ref _recovered);

    public long CacheReads => Interlocked.Read(ref _cacheReads);

    public long CacheHits => Interlocked.Read(ref _cacheHits);

    public IEnumerable<KeyValuePair<SocialErrorCode, long>> Errors => _errors;

    public void AddRequest(SocialErrorCode? error, int attempts)
    {
        Interlocked.Increment(ref _requests);
        if (error is { } code)
        {
            _errors.AddOrUpdate(code, 1, static (_, n) => n + 1);
            Interlocked.Increment(ref _failedFirst);
        }
        else if (attempts > 1)
        {
            Interlocked.Increment(ref _failedFirst);
            Interlocked.Increment(ref _recovered);
        }
    }

    public void AddCacheRead(bool hit)
    {
        Interlocked.Increment(ref _cacheReads);
        if (hit)
        {
            Interlocked.Increment(ref _cacheHits);
        }
    }

    public void Clear()
    {
        _errors.Clear();
        Interlocked.Exchange(ref _requests, 0);
        Interlocked.Exchange(ref _failedFirst, 0);
        Interlocked.Exchange(ref _recovered, 0);
        Interlocked.Exchange(ref _cacheReads, 0);
        Interlocked.Exchange(ref _cacheHits, 0);
        Latency.Clear();
    }
}

namespace Social.Telemetry;

/// <summary>Counts durations in buckets that grow by a tenth, from a microsecond to beyond an hour: percentiles to about 10 percent, in constant memory.</summary>
internal sealed class LatencyHistogram
{
    private const int Buckets = 232;
    private const double Growth = 1.1;
    private static readonly double LogGrowth = Math.Log(Growth);

    private readonly long[] _counts = new long[Buckets];
    private long _total;
    private long _sum;

    public long Total => Interlocked.Read(ref _total);

    public double SumMicroseconds => Interlocked.Read(ref _sum);

    public void Add(TimeSpan time)
    {
        long microseconds = Math.Max(1, (long)time.TotalMicroseconds);
        Interlocked.Increment(ref _counts[Math.Min(Buckets - 1, (int)(Math.Log(microseconds) / LogGrowth))]);
        Interlocked.Add(ref _sum, microseconds);
        Interlocked.Increment(ref _total);
    }

    public void AddTo(Span<long> counts)
    {
        for (int i = 0; i < Buckets; i++)
        {
            counts[i] += Volatile.Read(ref _counts[i]);
        }
    }

    public void Clear()
    {
        Array.Clear(_counts);
        Interlocked.Exchange(ref _total, 0);
        Interlocked.Exchange(ref _sum, 0);
    }

    public static long[] NewCounts() => new long[Buckets];

    /// <summary>Returns the time that a share of the durations stayed within.</summary>
    public static TimeSpan? Percentile(ReadOnlySpan<long> counts, double share)
    {
        long total = 0;
        foreach (long count in counts)
        {
            total += count;
        }

        if (total == 0)
        {
            return null;
        }

        long rank = Math.Max(1, (long)Math.Ceiling(total * share));
        int bucket = 0;
        for (long seen = counts[0]; seen < rank; seen += counts[bucket])
        {
            bucket++;
        }

        // The middle of the bucket, in the measure the buckets grow in.
        return TimeSpan.FromMicroseconds(Math.Pow(Growth, bucket + 0.5));
    }
}

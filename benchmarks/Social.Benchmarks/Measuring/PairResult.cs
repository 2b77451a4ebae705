namespace Social.Benchmarks.Measuring;

/// <summary>The medians of all pairs.</summary>
internal sealed class PairResult(Sample[] floors, Sample[] own)
{
    public double Floor => Median(floors.Select(s => s.Microseconds));

    public double Ours => Median(own.Select(s => s.Microseconds));

    public double FloorBytes => Median(floors.Select(s => s.Bytes));

    public double OwnBytes => Median(own.Select(s => s.Bytes));

    /// <summary>Gets the median of what ours took to what the floor took beside it.</summary>
    public double Ratio => Median(floors.Zip(own, (f, o) => o.Microseconds / f.Microseconds));

    /// <summary>Gets the median of what ours took more than the floor beside it, in microseconds.</summary>
    public double Over => Median(floors.Zip(own, (f, o) => o.Microseconds - f.Microseconds));

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}

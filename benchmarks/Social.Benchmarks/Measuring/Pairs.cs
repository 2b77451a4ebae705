using System.Diagnostics;

namespace Social.Benchmarks.Measuring;

/// <summary>Measures the floor and ours in turns, so that whatever slows the machine slows both.</summary>
internal static class Pairs
{
    public const int Count = 41;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(8);

    /// <summary>Measures rounds of calls.</summary>
    /// <param name="floor">One call of the floor.</param>
    /// <param name="ours">One call of ours.</param>
    /// <param name="calls">Calls in each round.</param>
    public static Task<PairResult> MeasureAsync(Func<Task> floor, Func<Task> ours, int calls) =>
        MeasureRoundsAsync(() => RepeatAsync(floor, calls), () => RepeatAsync(ours, calls), calls);

    /// <summary>Measures whole rounds.</summary>
    /// <param name="floor">One round of the floor.</param>
    /// <param name="ours">One round of ours.</param>
    /// <param name="calls">What one round counts as.</param>
    public static async Task<PairResult> MeasureRoundsAsync(Func<Task> floor, Func<Task> ours, int calls)
    {
        // The optimizing compiler works in the background and on its own time: warm until rounds stop getting faster.
        await WarmAsync(floor);
        long started = Stopwatch.GetTimestamp();
        double best = double.MaxValue;
        while (Stopwatch.GetElapsedTime(started) < LongestWarmUp)
        {
            double now = await WarmAsync(ours);
            await Task.Delay(200);
            if (now > best * 0.95)
            {
                break;
            }

            best = Math.Min(best, now);
        }

        await WarmAsync(floor);

        Sample[] floors = new Sample[Count];
        Sample[] own = new Sample[Count];
        for (int i = 0; i < Count; i++)
        {
            // Who goes first alternates.
            if (i % 2 == 0)
            {
                floors[i] = await SampleAsync(floor, calls);
                own[i] = await SampleAsync(ours, calls);
            }
            else
            {
                own[i] = await SampleAsync(ours, calls);
                floors[i] = await SampleAsync(floor, calls);
            }
        }

        return new PairResult(floors, own);
    }

    /// <returns>The time of the fastest round, in microseconds.</returns>
    private static async Task<double> WarmAsync(Func<Task> round)
    {
        double fastest = double.MaxValue;
        long started = Stopwatch.GetTimestamp();
        do
        {
            fastest = Math.Min(fastest, (await SampleAsync(round, 1)).Microseconds);
        }
        while (Stopwatch.GetElapsedTime(started) < WarmUp);
        return fastest;
    }

    private static async Task RepeatAsync(Func<Task> call, int calls)
    {
        for (int i = 0; i < calls; i++)
        {
            await call();
        }
    }

    private static async Task<Sample> SampleAsync(Func<Task> round, int calls)
    {
        long bytes = GC.GetTotalAllocatedBytes(precise: true);
        long started = Stopwatch.GetTimestamp();
        await round();
        TimeSpan elapsed = Stopwatch.GetElapsedTime(started);
        return new Sample(elapsed.TotalMicroseconds / calls, (GC.GetTotalAllocatedBytes(precise: true) - bytes) / (double)calls);
    }
}

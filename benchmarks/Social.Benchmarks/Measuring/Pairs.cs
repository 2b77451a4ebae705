using System.Diagnostics;

namespace Social.Benchmarks.Measuring;

/// <summary>Measures the floor and ours in turns, so that whatever slows the machine slows both.</summary>
internal static class Pairs
{
    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(8);

    /// <summary>Measures rounds of calls.</summary>
    /// <param name="floor">One call of the floor.</param>
    /// <param name="ours">One call of ours.</param>
    /// <param name="calls">Calls in each round.</param>
    /// <param name="effort">How often.</param>
    public static Task<PairResult> MeasureAsync(Func<Task> floor, Func<Task> ours, int calls, Effort effort) =>
        MeasureRoundsAsync(() => RepeatAsync(floor, calls), () => RepeatAsync(ours, calls), calls, effort);

    /// <summary>Measures whole rounds.</summary>
    /// <param name="floor">One round of the floor.</param>
    /// <param name="ours">One round of ours.</param>
    /// <param name="calls">What one round counts as.</param>
    /// <param name="effort">How often.</param>
    public static async Task<PairResult> MeasureRoundsAsync(Func<Task> floor, Func<Task> ours, int calls, Effort effort)
    {
        await WarmAsync(floor, effort);
        await SettleAsync(ours, effort);
        await WarmAsync(floor, effort);

        Sample[] floors = new Sample[effort.Pairs];
        Sample[] own = new Sample[effort.Pairs];
        for (int i = 0; i < effort.Pairs; i++)
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

    /// <summary>Measures what has no floor.</summary>
    /// <param name="round">One round.</param>
    /// <param name="calls">What one round counts as.</param>
    /// <param name="effort">How often.</param>
    public static async Task<PairResult> MeasureAloneAsync(Func<Task> round, int calls, Effort effort)
    {
        await SettleAsync(round, effort);
        Sample[] own = new Sample[effort.Pairs];
        for (int i = 0; i < effort.Pairs; i++)
        {
            own[i] = await SampleAsync(round, calls);
        }

        return new PairResult(own, own);
    }

    /// <summary>Warms until rounds stop getting faster: the optimizing compiler works in the background and on its own time.</summary>
    private static async Task SettleAsync(Func<Task> round, Effort effort)
    {
        long started = Stopwatch.GetTimestamp();
        double best = double.MaxValue;
        for (int calm = 0; calm < effort.CalmRounds && Stopwatch.GetElapsedTime(started) < LongestWarmUp;)
        {
            double now = await WarmAsync(round, effort);
            await Task.Delay(200);
            calm = now > best * 0.95 ? calm + 1 : 0;
            best = Math.Min(best, now);
        }
    }

    /// <returns>The time of the fastest round, in microseconds.</returns>
    private static async Task<double> WarmAsync(Func<Task> round, Effort effort)
    {
        double fastest = double.MaxValue;
        long started = Stopwatch.GetTimestamp();
        do
        {
            fastest = Math.Min(fastest, (await SampleAsync(round, 1)).Microseconds);
        }
        while (Stopwatch.GetElapsedTime(started) < effort.WarmUp);
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

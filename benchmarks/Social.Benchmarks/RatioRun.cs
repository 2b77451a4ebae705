using System.Diagnostics;
using Social.Benchmarks.Accounts;
using Social.Benchmarks.Measuring;
using Social.Benchmarks.Media;
using Social.Benchmarks.Publishing;
using Social.Benchmarks.RateLimiting;
using Social.Benchmarks.Registration;
using Social.Benchmarks.Text;

namespace Social.Benchmarks;

/// <summary>Measures every budget of the design against a bare floor, and prints one line each.</summary>
internal static class RatioRun
{
    /// <returns>The number of budgets missed.</returns>
    public static async Task<int> RunAsync(bool isFull, string? only)
    {
        (string Group, Func<Task<IReadOnlyList<Row>>> Measure)[] groups =
        [
            ("start", ColdStart.MeasureAsync),
            ("stub", StubPublish.MeasureAsync),
            ("loopback", LoopbackPublish.MeasureAsync),
            ("fan-out", () => FanOut.MeasureAsync(isFull)),
            ("upload", () => ChunkedUploads.MeasureAsync(isFull)),
            ("limits", Takes.MeasureAsync),
            ("accounts", AccountLookups.MeasureAsync),
            ("text", WeightedLengths.MeasureAsync),
        ];
        Stopwatch watch = Stopwatch.StartNew();
        int missed = 0;
        Console.WriteLine(Row.Header);
        foreach ((string group, Func<Task<IReadOnlyList<Row>>> measure) in groups)
        {
            if (only is not null && only != group)
            {
                continue;
            }

            foreach (Row row in await measure())
            {
                Console.WriteLine(row);
                missed += row.IsMet ? 0 : 1;
            }
        }

        Console.WriteLine($"{missed} budgets missed, measured in {watch.Elapsed.TotalSeconds:F0} s");
        return missed;
    }
}

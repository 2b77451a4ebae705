using System.Diagnostics;
using Social.Benchmarks.Accounts;
using Social.Benchmarks.Measuring;
using Social.Benchmarks.Media;
using Social.Benchmarks.Networks;
using Social.Benchmarks.Publishing;
using Social.Benchmarks.RateLimiting;
using Social.Benchmarks.Registration;
using Social.Benchmarks.Text;
using Social.Benchmarks.Webhooks;

namespace Social.Benchmarks;

/// <summary>Measures every budget of the design against a bare floor, and prints one line each.</summary>
internal static class RatioRun
{
    /// <summary>Measures and prints.</summary>
    /// <param name="effort">How long it may take.</param>
    /// <param name="only">The group to measure, or null for all.</param>
    /// <param name="network">The network to measure, or null for all.</param>
    public static async Task<IReadOnlyList<Row>> RunAsync(Effort effort, string? only, string? network)
    {
        (string Name, Func<IAsyncEnumerable<Row>> Measure)[] groups = [.. Groups(effort, network is null ? Network.All : [Network.Named(network)]).Where(g => only is null || g.Name == only)];
        if (groups.Length == 0)
        {
            throw new ArgumentException($"There is no group '{only}'.", nameof(only));
        }

        Stopwatch watch = Stopwatch.StartNew();
        List<Row> rows = [];
        Console.WriteLine(Row.Header);
        foreach ((_, Func<IAsyncEnumerable<Row>> measure) in groups)
        {
            await foreach (Row row in measure())
            {
                Console.WriteLine(row);
                rows.Add(row);
            }
        }

        Console.WriteLine($"{rows.Count(r => !r.IsMet)} of {rows.Count} budgets missed, measured in {watch.Elapsed.TotalSeconds:F0} s");
        return rows;
    }

    private static (string Name, Func<IAsyncEnumerable<Row>> Measure)[] Groups(Effort effort, IReadOnlyList<Network> networks) =>
    [
        ("start", () => AllOf(ColdStart.MeasureAsync)),
        ("stub", () => StubPublishes.MeasureAsync(networks.Where(n => n == Network.Twitter), effort)),
        ("stub", () => StubPublishes.MeasureAsync(networks.Where(n => n != Network.Twitter), effort.Warmed)),
        ("loopback", () => AllOf(() => LoopbackPublish.MeasureAsync(effort))),
        ("fan-out", () => AllOf(() => FanOut.MeasureAsync(effort))),
        ("upload", () => AllOf(() => ChunkedUploads.MeasureAsync(effort))),
        ("video", () => NetworkUploads.MeasureAsync(networks.Where(n => n.Video is not null), effort)),
        ("limits", () => AllOf(() => Takes.MeasureAsync(effort.Warmed))),
        ("accounts", () => AllOf(() => AccountLookups.MeasureAsync(effort.Warmed))),
        ("webhook", () => AllOf(() => WebhookChecks.MeasureAsync(effort.Warmed))),
        ("text", () => AllOf(() => WeightedLengths.MeasureAsync(effort.Warmed))),
    ];

    private static async IAsyncEnumerable<Row> AllOf(Func<Task<IReadOnlyList<Row>>> measure)
    {
        foreach (Row row in await measure())
        {
            yield return row;
        }
    }
}

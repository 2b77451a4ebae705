using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Social.Benchmarks.Networks;
using Social.Benchmarks.Publishing;
using Social.Benchmarks.Server;

namespace Social.Benchmarks.Profiling;

/// <summary>Publishes over the stub for as long as a profiler of the operating system wants to watch, and tells what each publish took.</summary>
internal static class Spin
{
    public const string Argument = "spin";

    private const int Round = 1000;

    public static async Task RunAsync(Network network, string side, string seconds)
    {
        bool isLoopback = side.StartsWith("loopback-", StringComparison.Ordinal);
        using RunningServer? server = isLoopback ? await RunningServer.StartAsync(network) : null;
        using HttpMessageHandler transport = isLoopback ? BareHttp.Sockets() : new YieldingTransport(network);
        string host = server?.Address ?? YieldingTransport.Host;
        await using ServiceProvider services = await Family.CreateAsync(network, host, isLoopback ? null : transport);
        Func<Task> publish = side.EndsWith("floor", StringComparison.Ordinal) ? network.Floor(new BareHttp(transport, host)) : await Family.PublishingAsync(services.GetRequiredService<ISocial>(), network);
        TimeSpan length = TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture));
        long started = Stopwatch.GetTimestamp();
        double best = double.MaxValue;
        long publishes = 0; bool warm = false; int g0 = 0, g1 = 0, g2 = 0; TimeSpan pause = default; long w = 0;
        long items = ThreadPool.CompletedWorkItemCount;
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        while (Stopwatch.GetElapsedTime(started) < length)
        {
            long round = Stopwatch.GetTimestamp();
            for (int i = 0; i < Round; i++)
            {
                await publish();
            }

            publishes += Round;
            if (!warm && Stopwatch.GetElapsedTime(started) > length / 2)
            {
                warm = true;
                publishes = 0;
                items = ThreadPool.CompletedWorkItemCount;
                processor = Environment.CpuUsage.TotalTime;
                g0 = GC.CollectionCount(0); g1 = GC.CollectionCount(1); g2 = GC.CollectionCount(2); pause = GC.GetTotalPauseDuration(); w = Stopwatch.GetTimestamp();
            }

            best = Math.Min(best, Stopwatch.GetElapsedTime(round).TotalMicroseconds / Round);
        }

        double cost = (Environment.CpuUsage.TotalTime - processor).TotalMicroseconds / publishes;
        double hops = (ThreadPool.CompletedWorkItemCount - items) / (double)publishes;
        Console.WriteLine($"wall {Stopwatch.GetElapsedTime(w).TotalMicroseconds / publishes} µs, publishes {publishes} gc {GC.CollectionCount(0) - g0} {GC.CollectionCount(1) - g1} {GC.CollectionCount(2) - g2} pause per publish {(GC.GetTotalPauseDuration() - pause).TotalMicroseconds / publishes}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{network.Name}, {side}: {best:F2} µs each in the best {Round} of {length.TotalSeconds} s; on average {cost:F1} µs of processors, {hops:F1} work items of the pool"));
    }
}

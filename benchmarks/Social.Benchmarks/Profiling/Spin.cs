using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Social.Benchmarks.Networks;
using Social.Benchmarks.Publishing;
using Social.Benchmarks.Server;

namespace Social.Benchmarks.Profiling;

/// <summary>Publishes for as long as a profiler of the operating system wants to watch, and tells what each publish took once it was warm.</summary>
internal static class Spin
{
    public const string Argument = "spin";

    private const int Round = 1000;
    private const string Loopback = "loopback-";

    /// <summary>Runs one side alone.</summary>
    /// <param name="network">The network.</param>
    /// <param name="side"><c>floor</c> or <c>ours</c>, over the stub; with <c>loopback-</c> before it, over a socket.</param>
    /// <param name="seconds">How long; the first half warms up.</param>
    public static async Task RunAsync(Network network, string side, string seconds)
    {
        bool isLoopback = side.StartsWith(Loopback, StringComparison.Ordinal);
        using RunningServer? server = isLoopback ? await RunningServer.StartAsync(network) : null;
        using HttpMessageHandler transport = isLoopback ? BareHttp.Sockets() : new YieldingTransport(network);
        string host = server?.Address ?? YieldingTransport.Host;
        await using ServiceProvider services = await Family.CreateAsync(network, host, isLoopback ? null : transport);
        Func<Task> publish = side.EndsWith("floor", StringComparison.Ordinal) ? network.Floor(new BareHttp(transport, host)) : await Family.PublishingAsync(services.GetRequiredService<ISocial>(), network);
        TimeSpan half = TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture) / 2);
        await ForAsync(publish, half);

        TimeSpan processors = Environment.CpuUsage.TotalTime;
        TimeSpan pauses = GC.GetTotalPauseDuration();
        long hops = ThreadPool.CompletedWorkItemCount;
        (double best, double mean, long publishes) = await ForAsync(publish, half);
        double busy = (Environment.CpuUsage.TotalTime - processors).TotalMicroseconds / publishes;
        double paused = (GC.GetTotalPauseDuration() - pauses).TotalMicroseconds / publishes;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{network.Name}, {side}: {best:F2} µs each in the best {Round}, {mean:F2} µs on average of {publishes}: {paused:F2} µs of pauses, {busy:F1} µs of processors, {(ThreadPool.CompletedWorkItemCount - hops) / (double)publishes:F1} work items"));
    }

    private static async Task<(double Best, double Mean, long Publishes)> ForAsync(Func<Task> publish, TimeSpan length)
    {
        long started = Stopwatch.GetTimestamp();
        double best = double.MaxValue;
        long publishes = 0;
        while (Stopwatch.GetElapsedTime(started) < length || publishes == 0)
        {
            long round = Stopwatch.GetTimestamp();
            for (int i = 0; i < Round; i++)
            {
                await publish();
            }

            publishes += Round;
            best = Math.Min(best, Stopwatch.GetElapsedTime(round).TotalMicroseconds / Round);
        }

        return (best, Stopwatch.GetElapsedTime(started).TotalMicroseconds / publishes, publishes);
    }
}

using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Social.Benchmarks.Measuring;
using Social.Benchmarks.Networks;
using Social.Benchmarks.Publishing;
using Social.Benchmarks.Server;
using Social.Twitter;

namespace Social.Benchmarks.Registration;

/// <summary>Registering everything and resolving the first client: in a new process, where all is compiled on the way, and again.</summary>
internal static class ColdStart
{
    public const string Argument = "cold-start";

    private const int Children = 7;

    /// <summary>Measures once and prints milliseconds; the whole of what a child process does.</summary>
    public static void Run() => Console.WriteLine(Once().ToString(CultureInfo.InvariantCulture));

    public static async Task<IReadOnlyList<Row>> MeasureAsync()
    {
        List<double> cold = [];
        for (int i = 0; i < Children; i++)
        {
            using Process child = ChildProcess.Start(Argument);
            cold.Add(double.Parse(await ChildProcess.FirstLineAsync(child), CultureInfo.InvariantCulture));
            await child.WaitForExitAsync();
        }

        _ = Once();
        double first = PairResult.Median(cold);
        double warm = PairResult.Median(Enumerable.Range(0, 41).Select(_ => Once()));
        return
        [
            new Row($"register {Network.All.Count} networks, first client: cold process", "-", $"{first:F1} ms", "-", "-", "<= 100 ms", first <= 100),
            new Row($"register {Network.All.Count} networks, first client: warm", "-", $"{warm:F2} ms", "-", "-", "<= 5 ms", warm <= 5),
        ];
    }

    private static double Once()
    {
        long started = Stopwatch.GetTimestamp();
        ServiceCollection services = new();
        ISocialBuilder social = services.AddSocial();
        foreach (Network network in Network.All)
        {
            network.Register(social, YieldingTransport.Host);
        }

        using ServiceProvider provider = services.BuildServiceProvider();
        _ = provider.GetRequiredService<ISocial>();
        _ = provider.GetRequiredService<TwitterClient>();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}

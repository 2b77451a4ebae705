using Microsoft.Extensions.DependencyInjection;
using Social.Benchmarks.Measuring;
using Social.Benchmarks.Networks;

namespace Social.Benchmarks.Publishing;

/// <summary>What the whole pipeline costs when the network costs nothing.</summary>
internal static class StubPublishes
{
    private const double MicrosecondsEach = 5;
    private const int BytesEach = 3 * 1024;

    public static async Task<IReadOnlyList<Row>> MeasureAsync(Network network, Effort effort)
    {
        using YieldingTransport transport = new(network);
        await using ServiceProvider services = await Family.CreateAsync(network, YieldingTransport.Host, transport);
        ISocial social = services.GetRequiredService<ISocial>();
        Func<Task> floor = network.Floor(new BareHttp(transport, YieldingTransport.Host));
        PairResult result = await Pairs.MeasureAsync(floor, await Family.PublishingAsync(social, network), 500 / network.Calls, effort);

        // The budget is that of a publish of one request; what takes more of them has it as often as the floor makes one.
        double bytes = result.OwnBytes - result.FloorBytes;
        string calls = network.Calls == 1 ? "" : $", {network.Calls} calls";
        double mostTime = MicrosecondsEach * network.Calls;
        int mostBytes = BytesEach * network.Calls;
        return
        [
            new Row($"{network.Name}: {network.Work}, stub: time", $"{result.Floor:F2} µs", $"{result.Ours:F2} µs", $"{result.Ratio:F2}", "-", $"<= {mostTime:F0} µs over it{calls} (is {result.Over:F2})", result.Over <= mostTime),
            new Row($"{network.Name}: {network.Work}, stub: memory", $"{result.FloorBytes:F0} B", $"{result.OwnBytes:F0} B", $"{result.OwnBytes / result.FloorBytes:F2}", $"{bytes:F0}", $"<= {mostBytes} B over it{calls}", bytes <= mostBytes),
        ];
    }

    /// <summary>Measures one network after the other, for as long as the caller looks.</summary>
    public static async IAsyncEnumerable<Row> MeasureAsync(IEnumerable<Network> networks, Effort effort)
    {
        foreach (Network network in networks)
        {
            foreach (Row row in await MeasureAsync(network, effort))
            {
                yield return row;
            }
        }
    }
}

using Microsoft.Extensions.DependencyInjection;
using Social.Benchmarks.Measuring;
using Social.Benchmarks.Networks;
using Social.Benchmarks.Server;

namespace Social.Benchmarks.Publishing;

/// <summary>The same over a real socket, the server in another process.</summary>
internal static class LoopbackPublish
{
    public static async Task<IReadOnlyList<Row>> MeasureAsync(Effort effort)
    {
        Network network = Network.Twitter;
        using RunningServer server = await RunningServer.StartAsync(network);
        await using ServiceProvider services = await Family.CreateAsync(network, server.Address);
        ISocial social = services.GetRequiredService<ISocial>();
        using SocketsHttpHandler sockets = BareHttp.Sockets();
        PairResult result = await Pairs.MeasureAsync(network.Floor(new BareHttp(sockets, server.Address)), await Family.PublishingAsync(social, network), 200, effort);
        return
        [
            new Row("X: publish, loopback", $"{result.Floor:F1} µs", $"{result.Ours:F1} µs", $"{result.Ratio:F3}", $"{result.OwnBytes - result.FloorBytes:F0}", "<= 1.15 x the floor", result.Ratio <= 1.15),
        ];
    }
}

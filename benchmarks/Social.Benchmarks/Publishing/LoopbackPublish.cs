using Microsoft.Extensions.DependencyInjection;
using Social.Benchmarks.Measuring;
using Social.Benchmarks.Server;

namespace Social.Benchmarks.Publishing;

/// <summary>The same over a real socket, the server in another process.</summary>
internal static class LoopbackPublish
{
    public static async Task<IReadOnlyList<Row>> MeasureAsync()
    {
        using RunningServer server = await RunningServer.StartAsync();
        await using ServiceProvider services = await Family.CreateAsync(server.Address);
        ISocial social = services.GetRequiredService<ISocial>();
        using SocketsHttpHandler sockets = BarePublish.Sockets();
        BarePublish bare = new(sockets, server.Address);
        PairResult result = await Pairs.MeasureAsync(bare.PublishAsync, () => Family.PublishAsync(social), 200);
        return
        [
            new Row("publish text, loopback", $"{result.Floor:F1} µs", $"{result.Ours:F1} µs", $"{result.Ratio:F3}", $"{result.OwnBytes - result.FloorBytes:F0}", "<= 1.15 x the floor", result.Ratio <= 1.15),
        ];
    }
}

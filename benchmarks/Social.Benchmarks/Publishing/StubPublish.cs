using Microsoft.Extensions.DependencyInjection;
using Social.Benchmarks.Measuring;

namespace Social.Benchmarks.Publishing;

/// <summary>What the whole pipeline costs when the network costs nothing.</summary>
internal static class StubPublish
{
    private const string Host = "http://127.0.0.1:9";

    public static async Task<IReadOnlyList<Row>> MeasureAsync()
    {
        using YieldingTransport transport = new();
        await using ServiceProvider services = await Family.CreateAsync(Host, transport);
        ISocial social = services.GetRequiredService<ISocial>();
        BarePublish bare = new(transport, Host);
        PairResult result = await Pairs.MeasureAsync(bare.PublishAsync, () => Family.PublishAsync(social), 500);
        double bytes = result.OwnBytes - result.FloorBytes;
        return
        [
            new Row("publish text, stub: time", $"{result.Floor:F2} µs", $"{result.Ours:F2} µs", $"{result.Ratio:F2}", "-", $"<= 5 µs over the floor (is {result.Over:F2})", result.Over <= 5),
            new Row("publish text, stub: memory", $"{result.FloorBytes:F0} B", $"{result.OwnBytes:F0} B", $"{result.OwnBytes / result.FloorBytes:F2}", $"{bytes:F0}", "<= 3072 B over the floor", bytes <= 3072),
        ];
    }
}

using Microsoft.Extensions.DependencyInjection;
using Social.Benchmarks.Measuring;
using Social.Benchmarks.Networks;
using Social.Benchmarks.Server;

namespace Social.Benchmarks.Publishing;

/// <summary>Many posts at once through the facade's stream, against a bare parallel loop as wide.</summary>
internal static class FanOut
{
    private const int Width = 16;
    private const int Posts = 10_000;

    public static async Task<IReadOnlyList<Row>> MeasureAsync(Effort effort)
    {
        Network network = Network.Twitter;
        using RunningServer server = await RunningServer.StartAsync(network);
        await using ServiceProvider services = await Family.CreateAsync(network, server.Address);
        ISocial social = services.GetRequiredService<ISocial>();
        using SocketsHttpHandler sockets = BareHttp.Sockets();
        Func<Task> bare = network.Floor(new BareHttp(sockets, server.Address));

        // A quick run measures the speed in shorter rounds: it does not depend on their length.
        int posts = effort.IsFull ? Posts : Posts / 10;
        PairResult result = await Pairs.MeasureRoundsAsync(() => BareAsync(bare, posts), () => PublishAsync(social, posts), posts, effort);

        // The journal in memory is full by now (10,000 settled entries), so what grows from here on would grow for ever.
        await PublishAsync(social, Posts);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        await PublishAsync(social, Posts);
        double grown = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1024.0;
        double speed = 1 / result.Ratio;
        return
        [
            new Row("10,000 posts over loopback: throughput", $"{1e6 / result.Floor:N0}/s", $"{1e6 / result.Ours:N0}/s", $"{speed:F3}", $"{result.OwnBytes - result.FloorBytes:F0}", ">= 0.9 x a bare parallel loop", speed >= 0.9),
            new Row("10,000 posts over loopback: heap growth", "-", $"{grown:F0} KiB", "-", "-", "<= 1024 KiB (flat)", grown <= 1024),
        ];
    }

    private static Task BareAsync(Func<Task> bare, int posts) =>
        Parallel.ForAsync(0, posts, new ParallelOptions { MaxDegreeOfParallelism = Width }, async (_, _) => await bare());

    private static async Task PublishAsync(ISocial social, int posts)
    {
        int published = 0;
        await foreach (PublishOutcome outcome in social.PublishManyAsync(RequestsAsync(posts), new BulkOptions { MaxConcurrency = Width }))
        {
            published += outcome.Result?.Status == PublishStatus.Published ? 1 : 0;
        }

        if (published != posts)
        {
            throw new InvalidOperationException($"{published} of {posts} were published.");
        }
    }

    private static async IAsyncEnumerable<PublishRequest> RequestsAsync(int posts)
    {
        await Task.CompletedTask;
        Network network = Network.Twitter;
        for (int i = 0; i < posts; i++)
        {
            yield return new PublishRequest { Target = network.Target, Post = network.Post };
        }
    }
}

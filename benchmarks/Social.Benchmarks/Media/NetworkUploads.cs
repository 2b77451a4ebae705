using Microsoft.Extensions.DependencyInjection;
using Social.Benchmarks.Measuring;
using Social.Benchmarks.Networks;
using Social.Benchmarks.Publishing;
using Social.Benchmarks.Server;

namespace Social.Benchmarks.Media;

/// <summary>Publishing a large video in each network's own way, over a real socket: as fast as bare PUTs of the same parts, and in memory that does not grow with it.</summary>
internal static class NetworkUploads
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>The video whose upload is watched: 256 MiB shows whether the heap grows with the file.</summary>
    private const int Watched = 256;

    public static async IAsyncEnumerable<Row> MeasureAsync(IEnumerable<Network> networks, Effort effort)
    {
        foreach (Network network in networks)
        {
            int megabytes = effort.IsFull ? Watched : 64;
            PairResult result = await WithFileAsync(network, megabytes, (social, http, path) => CompareAsync(network, social, http, path, effort.OfLongRounds));
            double speed = 1 / result.Ratio;
            yield return new Row(
                $"{network.Name}: {network.Video!.Name} of {megabytes} MiB: throughput", Speed(result.Floor), Speed(result.Ours), $"{speed:F3}", $"{result.OwnBytes - result.FloorBytes:F0}", ">= 0.97 x bare PUTs of its parts", speed >= 0.97);

            double heap = await WithFileAsync(network, Watched, (social, _, path) => WatchAsync(network, social, path)) / Megabyte;
            yield return new Row($"{network.Name}: {network.Video!.Name} of {Watched} MiB: extra live heap", "-", $"{heap:F2} MiB", "-", "-", "<= 4 MiB", heap <= 4);

            string Speed(double microseconds) => $"{megabytes * (double)Megabyte / microseconds:F0} MB/s";
        }
    }

    private static Task<PairResult> CompareAsync(Network network, ISocial social, BareHttp http, string path, Effort effort)
    {
        BareFile file = network.Video!.Open(path);
        return Pairs.MeasureRoundsAsync(() => network.Video.Floor(http, file), () => PublishAsync(network, social, path, null), 1, effort);
    }

    /// <summary>Looks at the live heap whenever the upload tells how far it is; collecting takes time, so nothing is timed here.</summary>
    private static async Task<double> WatchAsync(Network network, ISocial social, string path)
    {
        await PublishAsync(network, social, path, null);
        HeapWatch watch = new();
        await PublishAsync(network, social, path, new PublishOptions { Progress = watch });
        return watch.Grown;
    }

    private static Task PublishAsync(Network network, ISocial social, string path, PublishOptions? options) =>
        Family.PublishVideoAsync(social, network, network.Video!.Post(MediaSource.FromFile(path)), options);

    private static async Task<T> WithFileAsync<T>(Network network, int megabytes, Func<ISocial, BareHttp, string, Task<T>> measure)
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.mp4");
        try
        {
            await SampleVideo.WriteAsync(path, megabytes * (long)Megabyte);
            using RunningServer server = await RunningServer.StartAsync(network, megabytes * (long)Megabyte);
            await using ServiceProvider services = await Family.CreateAsync(network, server.Address);
            using SocketsHttpHandler sockets = BareHttp.Sockets();
            return await measure(services.GetRequiredService<ISocial>(), new BareHttp(sockets, server.Address), path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}

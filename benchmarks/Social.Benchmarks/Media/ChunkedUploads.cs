using Microsoft.Extensions.DependencyInjection;
using Social.Benchmarks.Measuring;
using Social.Benchmarks.Publishing;
using Social.Benchmarks.Server;
using Social.Media;
using Social.Pipeline;

namespace Social.Benchmarks.Media;

/// <summary>Uploading a file in parts of 4 MiB over a real socket.</summary>
internal static class ChunkedUploads
{
    private const int Megabyte = 1024 * 1024;

    public static async Task<IReadOnlyList<Row>> MeasureAsync(bool isFull)
    {
        List<Row> rows = [.. await MeasureAsync(64)];
        if (isFull)
        {
            rows.AddRange(await MeasureAsync(1024));
        }

        return rows;
    }

    private static async Task<IReadOnlyList<Row>> MeasureAsync(int megabytes)
    {
        string path = Path.GetTempFileName();
        try
        {
            await FillAsync(path, megabytes);
            using RunningServer server = await RunningServer.StartAsync();
            await using ServiceProvider services = await Family.CreateAsync(server.Address);
            PlatformClient client = services.GetRequiredKeyedService<PlatformClient>(PlatformName.Twitter.Value);
            using SocketsHttpHandler sockets = BarePublish.Sockets();
            BareUpload bare = new(sockets, server.Address);
            PairResult result = await Pairs.MeasureRoundsAsync(() => bare.UploadAsync(path), () => UploadAsync(client, path, null), 1);
            double heap = await HeapAsync(client, path) / Megabyte;
            double speed = 1 / result.Ratio;
            return
            [
                new Row($"upload {megabytes} MiB: throughput", $"{Speed(result.Floor)} MB/s", $"{Speed(result.Ours)} MB/s", $"{speed:F3}", $"{result.OwnBytes - result.FloorBytes:F0}", ">= 0.97 x a bare PUT loop", speed >= 0.97),
                new Row($"upload {megabytes} MiB: extra live heap", "-", $"{heap:F2} MiB", "-", "-", "<= 4 MiB", heap <= 4),
            ];

            string Speed(double microseconds) => $"{megabytes * (double)Megabyte / microseconds:F0}";
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task UploadAsync(PlatformClient client, string path, Action<int>? onPart)
    {
        ChunkedUploadRequest request = new() { Account = Family.Account, Source = MediaSource.FromFile(path), ContentType = "video/mp4", Kind = MediaKind.Video };
        await new ChunkedUpload(new PutProtocol(client, Family.Account, onPart), request, TimeProvider.System).RunAsync();
    }

    /// <summary>Looks at the live heap before each fourth part; collecting takes time, so nothing is timed here.</summary>
    private static async Task<double> HeapAsync(PlatformClient client, string path)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long most = 0;
        await UploadAsync(client, path, part => most = part % 4 == 0 ? Math.Max(most, GC.GetTotalMemory(forceFullCollection: true)) : most);
        return Math.Max(0, most - before);
    }

    private static async Task FillAsync(string path, int megabytes)
    {
        byte[] bytes = new byte[Megabyte];
        Random.Shared.NextBytes(bytes);
        await using FileStream file = new(path, FileMode.Create, FileAccess.Write);
        for (int i = 0; i < megabytes; i++)
        {
            await file.WriteAsync(bytes);
        }
    }
}

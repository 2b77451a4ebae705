using Microsoft.Extensions.DependencyInjection;
using Social.Benchmarks.Measuring;
using Social.Benchmarks.Networks;
using Social.Benchmarks.Publishing;
using Social.Benchmarks.Server;
using Social.Media;
using Social.Pipeline;

namespace Social.Benchmarks.Media;

/// <summary>Uploading a file in parts of 4 MiB over a real socket.</summary>
internal static class ChunkedUploads
{
    private const int Megabyte = 1024 * 1024;

    public static async Task<IReadOnlyList<Row>> MeasureAsync(Effort effort)
    {
        List<Row> rows = [.. await MeasureAsync(64, effort)];
        if (effort.IsFull)
        {
            rows.AddRange(await MeasureAsync(1024, effort));
        }

        return rows;
    }

    private static async Task<IReadOnlyList<Row>> MeasureAsync(int megabytes, Effort effort)
    {
        string path = Path.GetTempFileName();
        try
        {
            await FillAsync(path, megabytes);
            using RunningServer server = await RunningServer.StartAsync(Network.Twitter);
            await using ServiceProvider services = await Family.CreateAsync(Network.Twitter, server.Address);
            PlatformClient client = services.GetRequiredKeyedService<PlatformClient>(PlatformName.Twitter.Value);
            using SocketsHttpHandler sockets = BareHttp.Sockets();
            BareHttp http = new(sockets, server.Address);
            BareFile file = new(path, PutProtocol.PartSize);
            PairResult result = await Pairs.MeasureRoundsAsync(
                () => file.SendAsync((part, content) => http.CallAsync(HttpMethod.Put, http.At($"/parts/{part}"), content)), () => UploadAsync(client, path, null), 1, effort);
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
        ChunkedUploadRequest request = new() { Account = Network.Twitter.Account.Key, Source = MediaSource.FromFile(path), ContentType = "video/mp4", Kind = MediaKind.Video };
        await new ChunkedUpload(new PutProtocol(client, Network.Twitter.Account.Key, onPart), request, TimeProvider.System).RunAsync();
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

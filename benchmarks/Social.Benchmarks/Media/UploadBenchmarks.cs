using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using Social.Benchmarks.Networks;
using Social.Benchmarks.Publishing;
using Social.Benchmarks.Server;

namespace Social.Benchmarks.Media;

/// <summary>Publishing a video of 64 MiB in each network's own way, over a real socket.</summary>
[MemoryDiagnoser]
public class UploadBenchmarks
{
    private const long Length = 64 * 1024 * 1024;

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.mp4");
    private RunningServer _server = null!;
    private SocketsHttpHandler _sockets = null!;
    private ServiceProvider _services = null!;
    private Network _network = null!;
    private ISocial _social = null!;
    private BareHttp _http = null!;
    private BareFile _file = null!;

    public static IEnumerable<string> Networks => Network.WithVideo.Select(n => n.Name);

    [ParamsSource(nameof(Networks))]
    public string On { get; set; } = "";

    // In this process BenchmarkDotNet does not wait for what it sets up, so that the wait is here.
    [GlobalSetup]
    public void Start() => StartAsync().GetAwaiter().GetResult();

    [GlobalCleanup]
    public void Stop() => StopAsync().GetAwaiter().GetResult();

    private async Task StartAsync()
    {
        await SampleVideo.WriteAsync(_path, Length);
        _network = Network.Named(On);
        _server = await RunningServer.StartAsync(_network, Length);
        _services = await Family.CreateAsync(_network, _server.Address);
        _social = _services.GetRequiredService<ISocial>();
        _sockets = BareHttp.Sockets();
        _http = new BareHttp(_sockets, _server.Address);
        _file = _network.Video!.Open(_path);
    }

    private async Task StopAsync()
    {
        await _services.DisposeAsync();
        _sockets.Dispose();
        _server.Dispose();
        File.Delete(_path);
    }

    [Benchmark(Baseline = true)]
    public Task Bare() => _network.Video!.Floor(_http, _file);

    [Benchmark]
    public Task Publish() => Family.PublishVideoAsync(_social, _network, _network.Video!.Post(MediaSource.FromFile(_path)), null);
}

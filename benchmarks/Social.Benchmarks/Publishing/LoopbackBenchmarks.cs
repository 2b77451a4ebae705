using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using Social.Benchmarks.Networks;
using Social.Benchmarks.Server;

namespace Social.Benchmarks.Publishing;

/// <summary>Publishing a text post on X over a real socket, the server in another process.</summary>
[MemoryDiagnoser]
public class LoopbackBenchmarks
{
    private RunningServer _server = null!;
    private SocketsHttpHandler _sockets = null!;
    private ServiceProvider _services = null!;
    private Func<Task> _floor = null!;
    private Func<Task> _publish = null!;

    // In this process BenchmarkDotNet does not wait for what it sets up, so that the wait is here.
    [GlobalSetup]
    public void Start() => StartAsync().GetAwaiter().GetResult();

    [GlobalCleanup]
    public void Stop() => StopAsync().GetAwaiter().GetResult();

    private async Task StartAsync()
    {
        _server = await RunningServer.StartAsync(Network.Twitter);
        _services = await Family.CreateAsync(Network.Twitter, _server.Address);
        _publish = await Family.PublishingAsync(_services.GetRequiredService<ISocial>(), Network.Twitter);
        _sockets = BareHttp.Sockets();
        _floor = Network.Twitter.Floor(new BareHttp(_sockets, _server.Address));
    }

    private async Task StopAsync()
    {
        await _services.DisposeAsync();
        _sockets.Dispose();
        _server.Dispose();
    }

    [Benchmark(Baseline = true)]
    public Task Bare() => _floor();

    [Benchmark]
    public Task Publish() => _publish();
}

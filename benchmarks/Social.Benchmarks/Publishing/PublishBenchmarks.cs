using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using Social.Benchmarks.Networks;

namespace Social.Benchmarks.Publishing;

/// <summary>Publishing a network's plainest post over a transport without a socket.</summary>
[MemoryDiagnoser]
public class PublishBenchmarks
{
    private YieldingTransport _transport = null!;
    private ServiceProvider _services = null!;
    private Func<Task> _floor = null!;
    private Func<Task> _publish = null!;

    public static IEnumerable<string> Networks => Network.All.Select(n => n.Name);

    [ParamsSource(nameof(Networks))]
    public string On { get; set; } = "";

    [GlobalSetup]
    public async Task StartAsync()
    {
        Network network = Network.Named(On);
        _transport = new YieldingTransport(network);
        _services = await Family.CreateAsync(network, YieldingTransport.Host, _transport);
        _publish = await Family.PublishingAsync(_services.GetRequiredService<ISocial>(), network);
        _floor = network.Floor(new BareHttp(_transport, YieldingTransport.Host));
    }

    [GlobalCleanup]
    public async Task StopAsync()
    {
        await _services.DisposeAsync();
        _transport.Dispose();
    }

    [Benchmark(Baseline = true)]
    public Task Bare() => _floor();

    [Benchmark]
    public Task Publish() => _publish();
}

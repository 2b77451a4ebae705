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
    private Network _network = null!;
    private ISocial _social = null!;
    private Func<Task> _floor = null!;

    public static IEnumerable<string> Networks => Network.All.Select(n => n.Name);

    [ParamsSource(nameof(Networks))]
    public string On { get; set; } = "";

    [GlobalSetup]
    public async Task StartAsync()
    {
        _network = Network.Named(On);
        _transport = new YieldingTransport(_network);
        _services = await Family.CreateAsync(_network, YieldingTransport.Host, _transport);
        _social = _services.GetRequiredService<ISocial>();
        _floor = _network.Floor(new BareHttp(_transport, YieldingTransport.Host));
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
    public Task Publish() => Family.PublishAsync(_social, _network);
}

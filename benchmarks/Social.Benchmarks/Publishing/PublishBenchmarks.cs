using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;

namespace Social.Benchmarks.Publishing;

/// <summary>Publishing a text post over a transport without a socket.</summary>
[MemoryDiagnoser]
public class PublishBenchmarks
{
    private const string Host = "http://127.0.0.1:9";

    private readonly YieldingTransport _transport = new();
    private BarePublish _bare = null!;
    private ServiceProvider _services = null!;
    private ISocial _social = null!;

    [GlobalSetup]
    public async Task StartAsync()
    {
        _services = await Family.CreateAsync(Host, _transport);
        _social = _services.GetRequiredService<ISocial>();
        _bare = new BarePublish(_transport, Host);
    }

    [GlobalCleanup]
    public async Task StopAsync() => await _services.DisposeAsync();

    [Benchmark(Baseline = true)]
    public Task<string> Bare() => _bare.PublishAsync();

    [Benchmark]
    public Task Publish() => Family.PublishAsync(_social);
}

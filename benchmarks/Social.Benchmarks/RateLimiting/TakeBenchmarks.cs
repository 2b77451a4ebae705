using BenchmarkDotNet.Attributes;
using Social.RateLimiting;

namespace Social.Benchmarks.RateLimiting;

/// <summary>A take from the windows of an account that is resolved.</summary>
[MemoryDiagnoser]
public class TakeBenchmarks
{
    private readonly RateLimiter _limiter = Takes.NewLimiter();
    private RateLimitWindowSet _set = null!;

    [GlobalSetup]
    public void Resolve() => _set = Takes.Resolve(_limiter);

    [Benchmark]
    public bool Take() => _limiter.TryTake(_set, out _, out _);
}

using BenchmarkDotNet.Attributes;
using Social.Accounts;

namespace Social.Benchmarks.Accounts;

/// <summary>Finding one of 100,000 connected accounts by its key.</summary>
[MemoryDiagnoser]
public class AccountBenchmarks
{
    private InMemoryAccountStore _store = null!;
    private AccountKey[] _keys = [];
    private int _at;

    [GlobalSetup]
    public async Task FillAsync() => (_store, _keys) = await AccountLookups.FillAsync();

    [Benchmark]
    public ValueTask<ConnectedAccount?> Find()
    {
        _at = (_at + 7919) % _keys.Length;
        return _store.FindAsync(_keys[_at]);
    }
}

namespace Social.Testing;

/// <summary>Counts requests of projects and edits of locations by the minute.</summary>
internal sealed class GoogleBusinessQuota(GoogleBusinessEmulatorOptions options, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Key, long Minute), int> _used = [];

    public void Clear()
    {
        lock (_gate) _used.Clear();
    }

    public int Used(string key)
    {
        lock (_gate) return _used.GetValueOrDefault((key, Minute));
    }

    public bool TryTake(string key, int limit)
    {
        lock (_gate)
        {
            var used = _used.GetValueOrDefault((key, Minute));
            if (options.EnforceRateLimits && used >= limit) return false;
            _used[(key, Minute)] = used + 1;
            return true;
        }
    }

    private long Minute => clock.GetUtcNow().ToUnixTimeSeconds() / 60;
}

namespace Social.Testing;

/// <summary>How many calls were made, by the app and for each Page or account, in windows that begin with the first call.</summary>
internal sealed class GraphUsage
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (DateTimeOffset Start, int Calls)> _windows = new(StringComparer.Ordinal);

    /// <summary>Counts a call.</summary>
    /// <returns>How many percent of the limit are used up.</returns>
    public double Count(string key, int limit, TimeSpan window, DateTimeOffset now, int calls = 1)
    {
        lock (_gate)
        {
            var (start, used) = _windows.GetValueOrDefault(key, (now, 0));
            if (now - start >= window) (start, used) = (now, 0);
            _windows[key] = (start, used + calls);
            return 100.0 * (used + calls) / limit;
        }
    }

    public void Clear()
    {
        lock (_gate) _windows.Clear();
    }
}

using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Social.Testing;

/// <summary>The requests that an emulated network received, oldest first.</summary>
/// <remarks>Thread-safe. Keeps the newest requests up to a limit; the counts cover all of them.</remarks>
[SuppressMessage("Naming", "CA1710", Justification = "It is a log that happens to be enumerable.")]
public sealed class RequestLog : IReadOnlyCollection<RecordedRequest>
{
    private readonly Lock _gate = new();
    private readonly Queue<RecordedRequest> _requests = new();
    private readonly Dictionary<(string Method, string Path), int> _counts = [];
    private readonly int _capacity;
    private long _sequence;

    internal RequestLog(int capacity) => _capacity = capacity;

    /// <summary>Gets how many requests are kept.</summary>
    public int Count
    {
        get
        {
            lock (_gate) return _requests.Count;
        }
    }

    /// <summary>Gets the kept requests that no route of the network matched.</summary>
    public IReadOnlyList<RecordedRequest> Unmatched => [.. this.Where(r => !r.IsMatched)];

    /// <summary>Counts the requests that arrived, whatever became of them.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The exact path, or a pattern in which <c>*</c> stands for one segment and a final <c>**</c> for any rest.</param>
    /// <returns>The number of arrivals since the start or the last <see cref="Clear"/>.</returns>
    public int CountOf(string method, string path)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(path);
        lock (_gate)
        {
            return _counts
                .Where(c => string.Equals(c.Key.Method, method, StringComparison.OrdinalIgnoreCase) && PathPattern.IsMatch(path, c.Key.Path))
                .Sum(c => c.Value);
        }
    }

    /// <summary>Finds the kept requests of a method and path.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The exact path or a pattern, as for <see cref="CountOf"/>.</param>
    /// <returns>The requests, oldest first.</returns>
    public IReadOnlyList<RecordedRequest> Of(string method, string path)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(path);
        return [.. this.Where(r => string.Equals(r.Method, method, StringComparison.OrdinalIgnoreCase) && PathPattern.IsMatch(path, r.Path))];
    }

    /// <summary>Counts the arrivals by method and path.</summary>
    /// <returns>Pairs of <c>METHOD /path</c> and the number of arrivals.</returns>
    public IReadOnlyDictionary<string, int> CountAll()
    {
        lock (_gate) return _counts.ToDictionary(c => $"{c.Key.Method} {c.Key.Path}", c => c.Value);
    }

    /// <summary>Forgets every request and count.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _requests.Clear();
            _counts.Clear();
        }
    }

    /// <inheritdoc />
    public IEnumerator<RecordedRequest> GetEnumerator()
    {
        List<RecordedRequest> copy;
        lock (_gate) copy = [.. _requests];
        return copy.GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal RecordedRequest Add(
        DateTimeOffset now, string method, string path, string query, IReadOnlyDictionary<string, string> headers)
    {
        lock (_gate)
        {
            var request = new RecordedRequest(++_sequence, now, method, path, query, headers);
            _requests.Enqueue(request);
            if (_requests.Count > _capacity) _requests.Dequeue();
            _counts[(method, path)] = _counts.GetValueOrDefault((method, path)) + 1;
            return request;
        }
    }
}

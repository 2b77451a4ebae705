using System.Collections.Concurrent;

namespace Social.Meta;

/// <summary>Messages that statuses told of, by what they are told by: a bounded number, the newest.</summary>
internal sealed class WhatsAppSightings
{
    private const int Kept = 10_000;

    private readonly ConcurrentDictionary<string, (string Id, bool HasFailed)> _seen = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = new();

    public void Add(string handle, string id, bool hasFailed)
    {
        if (_seen.TryAdd(handle, (id, hasFailed)))
        {
            _order.Enqueue(handle);
            while (_order.Count > Kept && _order.TryDequeue(out string? oldest))
            {
                _seen.TryRemove(oldest, out _);
            }
        }
        else if (hasFailed)
        {
            // A failure is final, whatever was told before it.
            _seen.TryUpdate(handle, (id, true), (id, false));
        }
    }

    public (string Id, bool HasFailed)? Find(string handle) => _seen.TryGetValue(handle, out (string Id, bool HasFailed) seen) ? seen : null;
}

using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Social.Publishing;

/// <summary>A journal in memory: every open entry, and the most recent settled ones.</summary>
/// <remarks>Thread-safe. What it knows ends with the process.</remarks>
public sealed class InMemoryPublishJournal : IPublishJournal
{
    private readonly ConcurrentDictionary<string, JournalEntry> _entries = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _settled = new();
    private readonly int _maxSettled;

    /// <summary>Initializes a journal.</summary>
    /// <param name="maxSettled">How many settled entries are kept; 10,000 by default.</param>
    public InMemoryPublishJournal(int maxSettled = 10_000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxSettled, 0);
        _maxSettled = maxSettled;
    }

    /// <inheritdoc/>
    public ValueTask<JournalEntry> TryBeginAsync(JournalEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new ValueTask<JournalEntry>(_entries.GetOrAdd(entry.Key, entry));
    }

    /// <inheritdoc/>
    public ValueTask<JournalEntry?> TryAdvanceAsync(JournalEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (!_entries.TryGetValue(entry.Key, out JournalEntry? current) || current.Version != entry.Version)
        {
            return new ValueTask<JournalEntry?>((JournalEntry?)null);
        }

        JournalEntry next = entry with { Version = entry.Version + 1 };
        if (!_entries.TryUpdate(entry.Key, next, current))
        {
            return new ValueTask<JournalEntry?>((JournalEntry?)null);
        }

        if (next.State == JournalState.Settled && current.State != JournalState.Settled)
        {
            _settled.Enqueue(next.Key);
            while (_settled.Count > _maxSettled && _settled.TryDequeue(out string? oldest))
            {
                _entries.TryRemove(oldest, out _);
            }
        }

        return new ValueTask<JournalEntry?>(next);
    }

    /// <inheritdoc/>
    public ValueTask<JournalEntry?> FindByHandleAsync(AccountKey account, string handle, CancellationToken cancellationToken = default)
    {
        foreach ((_, JournalEntry entry) in _entries)
        {
            if (entry.Target.Account == account && (entry.Handle == handle || entry.References.Any(r => r.Id == handle || r.Handle == handle)))
            {
                return new ValueTask<JournalEntry?>(entry);
            }
        }

        return new ValueTask<JournalEntry?>((JournalEntry?)null);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<JournalEntry> ListOpenAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (JournalEntry entry in _entries.Values.Where(e => e.State != JournalState.Settled).OrderBy(e => e.BegunAt))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }
}

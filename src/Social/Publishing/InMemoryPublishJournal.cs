using System.Runtime.CompilerServices;

namespace Social.Publishing;

/// <summary>A journal in memory: every open entry, and the settled ones that settled last.</summary>
/// <remarks>Thread-safe. What it knows ends with the process: see <see cref="FileJournal"/> for one that stays.</remarks>
public sealed class InMemoryPublishJournal : IPublishJournal
{
    private readonly object _gate = new();
    private readonly JournalIndex _index;

    /// <summary>Initializes a journal.</summary>
    /// <param name="maxSettled">How many settled entries are kept; 10,000 by default. A key that is forgotten can publish again.</param>
    public InMemoryPublishJournal(int maxSettled = 10_000)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxSettled);
        _index = new JournalIndex(maxSettled);
    }

    /// <inheritdoc/>
    public ValueTask<JournalEntry> TryBeginAsync(JournalEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        lock (_gate)
        {
            if (_index.Find(entry.Key) is { } earlier)
            {
                return new ValueTask<JournalEntry>(earlier);
            }

            _index.Apply(entry);
            return new ValueTask<JournalEntry>(entry);
        }
    }

    /// <inheritdoc/>
    public ValueTask<JournalEntry?> TryAdvanceAsync(JournalEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        JournalEntry next = entry with { Version = entry.Version + 1 };
        return new ValueTask<JournalEntry?>(TryReplace(next) ? next : null);
    }

    /// <summary>Replaces an entry by one that counts its version itself, and is kept as it is: a publish changes its entry with each step, and pays for one copy of it.</summary>
    internal bool TryReplace(JournalEntry next)
    {
        lock (_gate)
        {
            if (!_index.Takes(next, next.Version - 1))
            {
                return false;
            }

            _index.Apply(next);
            return true;
        }
    }

    /// <inheritdoc/>
    public ValueTask<JournalEntry?> FindByHandleAsync(AccountKey account, string handle, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handle);
        lock (_gate)
        {
            return new ValueTask<JournalEntry?>(_index.FindByHandle(account, handle));
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<JournalEntry> ListOpenAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        List<JournalEntry> open;
        lock (_gate)
        {
            open = _index.Open();
        }

        foreach (JournalEntry entry in open)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }
}

using Social.Publishing;

namespace Social.Conformance;

/// <summary>A journal whose disk fails when an entry would take one state.</summary>
public sealed class FailingJournal(JournalState failing) : IPublishJournal
{
    private readonly InMemoryPublishJournal _inner = new();

    public ValueTask<JournalEntry> TryBeginAsync(JournalEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        Check(entry.State);
        return _inner.TryBeginAsync(entry, cancellationToken);
    }

    public ValueTask<JournalEntry?> TryAdvanceAsync(JournalEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        Check(entry.State);
        return _inner.TryAdvanceAsync(entry, cancellationToken);
    }

    public ValueTask<JournalEntry?> FindByHandleAsync(AccountKey account, string handle, CancellationToken cancellationToken = default) =>
        _inner.FindByHandleAsync(account, handle, cancellationToken);

    public IAsyncEnumerable<JournalEntry> ListOpenAsync(CancellationToken cancellationToken = default) => _inner.ListOpenAsync(cancellationToken);

    private void Check(JournalState state)
    {
        if (state == failing)
        {
            throw new IOException("The disk is full.");
        }
    }
}

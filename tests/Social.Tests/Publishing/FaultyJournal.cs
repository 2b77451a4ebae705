using Social.Publishing;

namespace Social.Tests.Publishing;

/// <summary>A journal in memory that fails for the changes a test picks.</summary>
internal sealed class FaultyJournal(Func<JournalEntry, Exception?> fault) : IPublishJournal
{
    private readonly InMemoryPublishJournal _inner = new();

    public ValueTask<JournalEntry> TryBeginAsync(JournalEntry entry, CancellationToken cancellationToken = default) =>
        fault(entry) is { } e ? throw e : _inner.TryBeginAsync(entry, cancellationToken);

    public ValueTask<JournalEntry?> TryAdvanceAsync(JournalEntry entry, CancellationToken cancellationToken = default) =>
        fault(entry) is { } e ? throw e : _inner.TryAdvanceAsync(entry, cancellationToken);

    public ValueTask<JournalEntry?> FindByHandleAsync(AccountKey account, string handle, CancellationToken cancellationToken = default) =>
        _inner.FindByHandleAsync(account, handle, cancellationToken);

    public IAsyncEnumerable<JournalEntry> ListOpenAsync(CancellationToken cancellationToken = default) => _inner.ListOpenAsync(cancellationToken);
}

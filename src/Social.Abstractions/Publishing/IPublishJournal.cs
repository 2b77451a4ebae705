namespace Social;

/// <summary>Remembers publishes, so that none is made twice and none is lost.</summary>
/// <remarks>Implementations are thread-safe. The default keeps open entries and a bounded number of settled ones in memory.</remarks>
public interface IPublishJournal
{
    /// <summary>Begins an entry, or returns the one that is already there under its key.</summary>
    /// <param name="entry">The new entry.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The entry that stands: the new one with its version, or the earlier one.</returns>
    ValueTask<JournalEntry> TryBeginAsync(JournalEntry entry, CancellationToken cancellationToken = default);

    /// <summary>Replaces an entry if its version is still the one given (compare-and-swap), and returns it with its new version, or null when another was faster.</summary>
    /// <param name="entry">The entry, with the version it was read at.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<JournalEntry?> TryAdvanceAsync(JournalEntry entry, CancellationToken cancellationToken = default);

    /// <summary>Returns the entry that has a network's handle, or null.</summary>
    /// <param name="account">The account.</param>
    /// <param name="handle">The handle.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<JournalEntry?> FindByHandleAsync(AccountKey account, string handle, CancellationToken cancellationToken = default);

    /// <summary>Lists the entries that are not settled, oldest first.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    IAsyncEnumerable<JournalEntry> ListOpenAsync(CancellationToken cancellationToken = default);
}

using System.Runtime.CompilerServices;
using Social.Files;

namespace Social.Publishing;

/// <summary>A journal in a file: it survives crashes, and processes of one machine may share it.</summary>
/// <remarks>
/// Thread-safe. Each change is one checked line at the file's end, made under a lock between processes after reading what others wrote, so that of two
/// processes that want to advance an entry one wins. A line whose writer died in it is cut off; any other damage is an error and nothing is published until
/// it is put right. What arms a publish is on the disk before its request leaves. The file holds keys, ids and fingerprints: no post's words, no tokens. While an upload that makes a post is under way it holds the upload's address, protected by <see cref="FileJournalOptions.Protector"/>.
/// All failures are <see cref="SocialErrorCode.JournalUnavailable"/>.
/// </remarks>
public sealed class FileJournal : IPublishJournal, ILeaseWitness, IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly FileJournalOptions _options;
    private readonly FileLock _lock;
    private readonly JournalLog _log;
    private int _isDisposed;

    /// <summary>Initializes a journal. The file is opened at the first use, and made when it is not there.</summary>
    /// <param name="options">The options.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public FileJournal(FileJournalOptions options, TimeProvider time)
        : this(options, time, JournalLog.OpenShared, FileLock.OpenAlone)
    {
    }

    internal FileJournal(FileJournalOptions options, TimeProvider time, Func<string, FileStream> open, Func<string, FileStream> openLock)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        options.Validate();
        _options = options;
        _log = new JournalLog(options, new SteadyClock(time), open);
        string path = Path.GetFullPath(options.Path);
        _lock = new FileLock(path + ".lock", options.LockTimeout, time, () => JournalErrors.Locked(path, options.LockTimeout), openLock);
    }

    /// <inheritdoc/>
    public ValueTask<JournalEntry> TryBeginAsync(JournalEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return UseAsync(
            static (journal, entry, file) =>
            {
                if (journal._log.Index.Find(entry.Key) is { } earlier)
                {
                    return earlier;
                }

                journal.Append(file, entry);
                return entry;
            },
            entry,
            cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<JournalEntry?> TryAdvanceAsync(JournalEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return UseAsync(
            static (journal, entry, file) =>
            {
                JournalEntry? next = journal._log.Index.Takes(entry, entry.Version) ? entry with { Version = entry.Version + 1 } : null;
                if (next is not null)
                {
                    journal.Append(file, next);
                }

                return next;
            },
            entry,
            cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<JournalEntry?> FindByHandleAsync(AccountKey account, string handle, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handle);
        return UseAsync(static (journal, what, _) => journal._log.Index.FindByHandle(what.account, what.handle), (account, handle), cancellationToken);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<JournalEntry> ListOpenAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (JournalEntry entry in await UseAsync(static (journal, _, _) => journal._log.Index.Open(), 0, cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry;
        }
    }

    /// <inheritdoc/>
    ValueTask<TimeSpan?> ILeaseWitness.SinceWrittenAsync(string key, CancellationToken cancellationToken) =>
        UseAsync(static (journal, key, _) => journal._log.SinceWritten(key), key, cancellationToken);

    /// <summary>Waits for the change under way and ends the journal. All that was returned before is in the file.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            await _turn.WaitAsync().ConfigureAwait(false);
            _turn.Dispose();
        }
    }

    private async ValueTask<TResult> UseAsync<TState, TResult>(Func<FileJournal, TState, FileStream, TResult> use, TState state, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using IDisposable held = await _lock.EnterAsync(cancellationToken).ConfigureAwait(false);

            // From here on the call is not cancelled: a change is made or it is not, and its caller knows which. The disk is waited for off the caller's thread.
            return await Task.Run(() => Use(use, state), CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw JournalErrors.Failed(Path.GetFullPath(_options.Path), e);
        }
        finally
        {
            _turn.Release();
        }
    }

    private TResult Use<TState, TResult>(Func<FileJournal, TState, FileStream, TResult> use, TState state)
    {
        TResult result;
        using (FileStream file = _log.Open())
        {
            result = use(this, state, file);
        }

        _log.Compact();
        return result;
    }

    private void Append(FileStream file, JournalEntry entry) =>
        _log.Append(file, entry, _options.Durability == JournalDurability.EveryChange || (_options.Durability == JournalDurability.Outcomes && entry.State != JournalState.Begun));
}

namespace Social.Publishing;

/// <summary>The lock between processes: a file beside the journal that one of them holds open alone. It ends with its process, so a crash leaves nothing locked.</summary>
/// <remarks>A file of its own, since the journal's is replaced when it is rewritten.</remarks>
internal sealed class JournalLock(string path, TimeSpan timeout, TimeProvider time, Func<string, FileStream> open)
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMilliseconds(32);

    private readonly string _file = path + ".lock";

    public static FileStream OpenAlone(string file) => new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);

    /// <summary>Waits for the lock.</summary>
    /// <returns>What holds it until disposed.</returns>
    public async ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        long began = time.GetTimestamp();
        TimeSpan delay = TimeSpan.FromMilliseconds(1);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return open(_file);
            }
            catch (IOException e) when (IsHeldByAnother(e))
            {
                if (time.GetElapsedTime(began) >= timeout)
                {
                    throw JournalErrors.Locked(path, timeout);
                }
            }

            await Task.Delay(delay, time, cancellationToken).ConfigureAwait(false);
            delay = delay < LongestDelay ? delay * 2 : LongestDelay;
        }
    }

    // ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION; EWOULDBLOCK of Linux, of macOS and the BSDs.
    private static bool IsHeldByAnother(IOException e) => OperatingSystem.IsWindows() ? (e.HResult & 0xFFFF) is 32 or 33 : e.HResult is 11 or 35;
}

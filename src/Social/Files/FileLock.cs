namespace Social.Files;

/// <summary>A lock between processes: a file that one of them holds open alone. It ends with its process, so a crash leaves nothing locked, and no clock is asked.</summary>
/// <remarks>A file of its own beside what it guards, since that may be replaced. On a local disk: network file systems do not lock reliably.</remarks>
/// <param name="file">The file; made when it is not there, and never removed.</param>
/// <param name="timeout">How long to wait.</param>
/// <param name="time">The clock.</param>
/// <param name="locked">Makes the error of a lock that stayed taken.</param>
/// <param name="open">Opens the file alone.</param>
internal sealed class FileLock(string file, TimeSpan timeout, TimeProvider time, Func<SocialException> locked, Func<string, FileStream> open)
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMilliseconds(32);

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
            if (TryEnter() is { } held)
            {
                return held;
            }

            if (time.GetElapsedTime(began) >= timeout)
            {
                throw locked();
            }

            await Task.Delay(delay, time, cancellationToken).ConfigureAwait(false);
            delay = delay < LongestDelay ? delay * 2 : LongestDelay;
        }
    }

    /// <summary>Takes the lock, or returns null while another holds it.</summary>
    public FileStream? TryEnter()
    {
        try
        {
            return open(file);
        }
        catch (IOException e) when (IsHeldByAnother(e))
        {
            return null;
        }
    }

    // ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION; EWOULDBLOCK of Linux, of macOS and the BSDs.
    private static bool IsHeldByAnother(IOException e) => OperatingSystem.IsWindows() ? (e.HResult & 0xFFFF) is 32 or 33 : e.HResult is 11 or 35;
}

namespace Social;

/// <summary>The errors of reading media. They name the file, never its path.</summary>
internal static class MediaReadErrors
{
    public static SocialMediaException Unreadable(MediaSource source, string reason, Exception? cause = null) =>
        new(SocialErrorCode.MediaUnreachable, Remedy.FixContent, $"The media '{source}' cannot be read: {reason}", cause);

    public static SocialMediaException TooShort(MediaSource source, long wanted, long found) =>
        new(SocialErrorCode.InvalidMedia, Remedy.FixContent, $"The media '{source}' ended at byte {found} where byte {wanted} was wanted: it shrank or its length was declared wrongly.");

    /// <summary>Whether an error is the source's own: not ours already, and not the caller's cancellation.</summary>
    public static bool IsSourceFault(Exception e, CancellationToken cancellationToken) =>
        e is not SocialException && !(e is OperationCanceledException && cancellationToken.IsCancellationRequested);

    /// <summary>What an I/O error says without the path that its message holds.</summary>
    public static string Reason(Exception e) => e switch
    {
        FileNotFoundException => "there is no such file.",
        DirectoryNotFoundException => "there is no such folder.",
        UnauthorizedAccessException => "access is denied, or it is a folder.",
        ObjectDisposedException => "its stream was closed; the source must open a new stream each time.",
        _ => $"{e.GetType().Name} 0x{e.HResult:X8}.",
    };
}

namespace Social.Publishing;

/// <summary>What can be wrong with a journal's file. Each error says which file, and what is safe to do.</summary>
internal static class JournalErrors
{
    public static SocialApiException Failed(string path, Exception cause) =>
        Of($"The publish journal '{path}' cannot be read or written: {cause.Message}", cause);

    public static SocialApiException Locked(string path, TimeSpan waited) =>
        new(SocialErrorCode.JournalUnavailable, Remedy.Retry, $"The publish journal '{path}' stayed locked by another process for {waited.TotalSeconds:0.#} seconds.") { IsTransient = true };

    public static SocialApiException NotAJournal(string path) =>
        Of($"The file '{path}' is not a publish journal: it does not begin as one. Give the journal a file of its own.");

    public static SocialApiException OtherVersion(string path, string version) =>
        Of($"The publish journal '{path}' is of version {version}; this library reads version {JournalFormat.Version}. Use the library that wrote it, or give this one another file.");

    public static SocialApiException Damaged(string path, long offset, Exception? cause = null) =>
        Of($"The publish journal '{path}' is damaged at byte {offset}; what stands before it is whole. Nothing is published until it is put right: restore the file, or move it away and look on the networks before repeating what was under way.", cause);

    public static SocialApiException Gone(string path) =>
        Of($"The publish journal '{path}' was removed while it was in use. Put it back, or restart and look on the networks before repeating what was under way.");

    public static SocialApiException Cut(string path, long length, long known) =>
        Of($"The publish journal '{path}' was cut to {length} bytes while it was in use; {known} had been written. Put it back, or restart and look on the networks before repeating what was under way.");

    private static SocialApiException Of(string message, Exception? cause = null) => new(SocialErrorCode.JournalUnavailable, Remedy.FixConfiguration, message, cause);
}

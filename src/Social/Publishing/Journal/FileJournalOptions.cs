namespace Social.Publishing;

/// <summary>Options of a <see cref="FileJournal"/>. Processes that share a file share these too.</summary>
public sealed class FileJournalOptions
{
    /// <summary>Gets or sets the file; a lock file lies beside it, with <c>.lock</c> after its name. Required. On a local disk: network file systems do not lock reliably.</summary>
    public string Path { get; set; } = string.Empty;

    /// <summary>Gets or sets which changes wait for the disk; armed, unconfirmed and settled ones by default.</summary>
    public JournalDurability Durability { get; set; }

    /// <summary>Gets or sets from how many bytes on the file is rewritten without what is superseded; 4 MiB by default.</summary>
    public long CompactionThreshold { get; set; } = 4 * 1024 * 1024;

    /// <summary>Gets or sets how many settled entries are kept; 10,000 by default. A key that is forgotten can publish again.</summary>
    public int MaxSettled { get; set; } = 10_000;

    /// <summary>Gets or sets how long to wait for another process to let go of the file; 10 seconds by default.</summary>
    public TimeSpan LockTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets or sets what protects the upload addresses that open entries hold; null, the default, writes them as they are, readable by whoever may read the file.</summary>
    public ISecretProtector? Protector { get; set; }

    internal void Validate()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(Path);
        ArgumentOutOfRangeException.ThrowIfNegative(CompactionThreshold);
        ArgumentOutOfRangeException.ThrowIfNegative(MaxSettled);
        ArgumentOutOfRangeException.ThrowIfLessThan(LockTimeout, TimeSpan.Zero);
    }
}

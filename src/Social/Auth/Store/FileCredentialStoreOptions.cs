namespace Social.Auth;

/// <summary>Options of a <see cref="FileCredentialStore"/>. Processes that share a folder share these too.</summary>
public sealed class FileCredentialStoreOptions
{
    /// <summary>Gets or sets the folder, which holds nothing else. Required. On a local disk: network file systems do not lock reliably.</summary>
    public string Path { get; set; } = string.Empty;

    /// <summary>Gets or sets what protects the tokens; null, the default, writes them as they are, readable by whoever may read the files.</summary>
    public ISecretProtector? Protector { get; set; }

    /// <summary>Gets or sets how long to wait for another process that saves the same credential; 10 seconds by default.</summary>
    public TimeSpan LockTimeout { get; set; } = TimeSpan.FromSeconds(10);

    internal void Validate()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(Path);
        ArgumentOutOfRangeException.ThrowIfLessThan(LockTimeout, TimeSpan.Zero);
    }
}

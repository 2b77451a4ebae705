using Social.Files;

namespace Social.Auth;

/// <summary>Keeps credentials in a folder, one file each, so that they survive restarts; processes of one machine may share it, and one of them refreshes at a time.</summary>
/// <remarks>
/// <para>Thread-safe. A file is replaced whole or not at all, whatever crashes. Files and folder are made for the process's user alone (modes 0600 and 0700 on Unix; elsewhere
/// the folder's permissions count). Tokens are written as they are unless <see cref="FileCredentialStoreOptions.Protector"/> protects them; files written without one are
/// read all the same, and protected when they are next saved.</para>
/// <para>A lease is a file held open alone: it ends with its process, at once and whatever the clocks say. All failures are errors of the code
/// <c>credential_store_unavailable</c>.</para>
/// </remarks>
public sealed class FileCredentialStore : ICredentialStore, ICredentialLeases
{
    private readonly FileCredentialStoreOptions _options;
    private readonly TimeProvider _time;
    private readonly string _folder;

    /// <summary>Initializes a store. The folder is made at the first save or lease when it is not there.</summary>
    /// <param name="options">The options.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public FileCredentialStore(FileCredentialStoreOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        options.Validate();
        _options = options;
        _time = time;
        _folder = Path.GetFullPath(options.Path);
    }

    /// <inheritdoc/>
    /// <exception cref="SocialException">The file cannot be read, or is not what was written.</exception>
    public async ValueTask<Credential?> FindAsync(CredentialKey key, CancellationToken cancellationToken = default) =>
        await GuardAsync(() => new CredentialFile(_folder, key).Read(_options.Protector), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    /// <exception cref="SocialException">The file cannot be written, and is as it was before; or a later version of this library wrote it.</exception>
    public async ValueTask<Credential> SaveAsync(Credential credential, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(credential);
        CredentialFile file = new(_folder, credential.Key);
        using IDisposable held = await LockAsync(file, cancellationToken).ConfigureAwait(false);
        return await GuardAsync(() => file.Replace(credential, _options.Protector), CancellationToken.None).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="SocialException">The file cannot be removed.</exception>
    public async ValueTask RemoveAsync(CredentialKey key, CancellationToken cancellationToken = default)
    {
        CredentialFile file = new(_folder, key);
        if (!File.Exists(file.Path))
        {
            return;
        }

        using IDisposable held = await LockAsync(file, cancellationToken).ConfigureAwait(false);
        _ = await GuardAsync(
            () =>
            {
                File.Delete(file.Path);
                return true;
            },
            CancellationToken.None).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <remarks>The lease ends with its holder's process, however long its duration.</remarks>
    /// <exception cref="SocialException">The folder cannot be written.</exception>
    public async ValueTask<IAsyncDisposable?> TryLeaseAsync(CredentialKey key, TimeSpan duration, CancellationToken cancellationToken = default) =>
        await GuardAsync(() => Lock(new CredentialFile(_folder, key).LeasePath).TryEnter(), cancellationToken).ConfigureAwait(false);

    private async ValueTask<IDisposable> LockAsync(CredentialFile file, CancellationToken cancellationToken)
    {
        try
        {
            return await Lock(file.LockPath).EnterAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CredentialFileErrors.Failed(_folder, e);
        }
    }

    private FileLock Lock(string path)
    {
        CredentialFile.MakeFolder(_folder);
        return new FileLock(path, _options.LockTimeout, _time, () => CredentialFileErrors.Locked(_folder, _options.LockTimeout), FileLock.OpenAlone);
    }

    // The disk is waited for off the caller's thread.
    private async ValueTask<T> GuardAsync<T>(Func<T> use, CancellationToken cancellationToken)
    {
        try
        {
            return await Task.Run(use, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CredentialFileErrors.Failed(_folder, e);
        }
    }
}

namespace Social;

/// <summary>Keeps credentials. A durable store encrypts them.</summary>
/// <remarks>
/// Implementations are thread-safe. A store that also implements <see cref="ICredentialLeases"/> can be shared by several processes; any other serves
/// a single process. The default keeps credentials in memory.
/// </remarks>
public interface ICredentialStore
{
    /// <summary>Returns a credential, or null when there is none.</summary>
    /// <param name="key">The credential.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<Credential?> FindAsync(CredentialKey key, CancellationToken cancellationToken = default);

    /// <summary>Adds or replaces a credential and returns it with its new version.</summary>
    /// <param name="credential">The credential.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<Credential> SaveAsync(Credential credential, CancellationToken cancellationToken = default);

    /// <summary>Removes a credential; nothing happens when it is not there.</summary>
    /// <param name="key">The credential.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask RemoveAsync(CredentialKey key, CancellationToken cancellationToken = default);
}

namespace Social;

/// <summary>Lets one of several processes refresh a credential: only the holder of the lease calls the token endpoint.</summary>
public interface ICredentialLeases
{
    /// <summary>Takes the lease of a credential, or returns null while another holds it.</summary>
    /// <param name="key">The credential.</param>
    /// <param name="duration">How long the lease holds if its holder dies.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The lease, released when disposed; or null.</returns>
    ValueTask<IAsyncDisposable?> TryLeaseAsync(CredentialKey key, TimeSpan duration, CancellationToken cancellationToken = default);
}

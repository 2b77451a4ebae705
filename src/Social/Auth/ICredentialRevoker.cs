namespace Social.Auth;

/// <summary>Revokes a credential in a network's own way, where that is not a form of RFC 7009. Implementations are thread-safe.</summary>
public interface ICredentialRevoker
{
    /// <summary>Revokes a credential. One that the network no longer knows counts as revoked.</summary>
    /// <param name="credential">The credential.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task RevokeAsync(Credential credential, CancellationToken cancellationToken);
}

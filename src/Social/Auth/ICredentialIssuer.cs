namespace Social.Auth;

/// <summary>Makes a credential that needs no user, such as the app's own token. Implementations are thread-safe.</summary>
public interface ICredentialIssuer
{
    /// <summary>Returns a new credential.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<Credential> IssueAsync(CredentialKey key, CancellationToken cancellationToken);
}

namespace Social.Auth;

/// <summary>Derives a credential from its parent, as a Page's token is derived from its owner's. Implementations are thread-safe.</summary>
public interface ICredentialDeriver
{
    /// <summary>Returns the credential with a newly derived token.</summary>
    /// <param name="current">The credential as it is stored.</param>
    /// <param name="parent">Its parent, valid now.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialAuthenticationException">
    /// With <see cref="Remedy.Refresh"/> the network refused the parent's token, which is then refreshed for one more try; with
    /// <see cref="Remedy.Reconnect"/> the user must connect again.
    /// </exception>
    Task<Credential> DeriveAsync(Credential current, Credential parent, CancellationToken cancellationToken);
}

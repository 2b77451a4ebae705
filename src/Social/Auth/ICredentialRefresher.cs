namespace Social.Auth;

/// <summary>Buys new tokens for a credential. It calls the network and keeps nothing: its caller serialises, merges nothing and saves.</summary>
/// <remarks>Implementations are thread-safe.</remarks>
public interface ICredentialRefresher
{
    /// <summary>Returns the credential with new tokens. What the answer does not say (refresh token, scopes) stays as it was.</summary>
    /// <param name="current">The credential as it is stored.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialAuthenticationException">The network refused for good (<see cref="Remedy.Reconnect"/>).</exception>
    /// <exception cref="SocialTransportException">No answer came; <see cref="SocialException.IsOutcomeUnknown"/> tells whether the tokens may have changed.</exception>
    Task<Credential> RefreshAsync(Credential current, CancellationToken cancellationToken);
}

namespace Social;

/// <summary>Connects accounts of one network: sends the user to sign in, takes the answer, or imports tokens that the application already has.</summary>
public interface IAccountConnector
{
    /// <summary>Begins a sign-in. It may call the network (OAuth 1.0a does).</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">The app is not configured, or the network refused.</exception>
    Task<ConnectionStart> BeginAsync(ConnectionRequest request, CancellationToken cancellationToken = default);

    /// <summary>Completes a sign-in with what the network sent back.</summary>
    /// <param name="callback">The callback's parameters.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The credential, already saved, and candidate accounts to pick from. A repeated callback gets the first result again.</returns>
    /// <exception cref="SocialAuthenticationException">The user refused, the state is unknown or used, belongs to another session, or the network refused.</exception>
    Task<ConnectionResult> CompleteAsync(ConnectionCallback callback, CancellationToken cancellationToken = default);

    /// <summary>Connects with tokens that the application already has, and asks the network whose they are.</summary>
    /// <param name="import">The tokens.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<ConnectionResult> ImportAsync(CredentialImport import, CancellationToken cancellationToken = default);
}

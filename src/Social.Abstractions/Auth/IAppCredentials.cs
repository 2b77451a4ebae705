namespace Social;

/// <summary>Answers with an app's id and secrets. The default reads them from options; a multi-tenant application supplies its own.</summary>
/// <remarks>Implementations are thread-safe and answer fast: they are asked before each token call and each signed request.</remarks>
public interface IAppCredentials
{
    /// <summary>Returns an app's credentials, or null when the app is unknown.</summary>
    /// <param name="app">The app.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<AppCredentials?> FindAsync(AppKey app, CancellationToken cancellationToken = default);
}

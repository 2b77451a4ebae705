using Social.Auth;

namespace Social.Accounts;

/// <summary>What one network adds to <see cref="OAuthAccountConnector"/>: its settings, and who a token belongs to. Implementations are thread-safe.</summary>
public interface IConnectorStrategy
{
    /// <summary>Gets the network.</summary>
    PlatformName Platform { get; }

    /// <summary>Gets the kind of credential a sign-in gives when the caller names none.</summary>
    CredentialKind DefaultKind { get; }

    /// <summary>Returns how OAuth 2.0 is done for a kind, or null when the kind is none of OAuth 2.0's.</summary>
    /// <param name="app">The app.</param>
    /// <param name="kind">The kind.</param>
    OAuth2Settings? FindOAuth2(AppKey app, CredentialKind kind);

    /// <summary>Returns how OAuth 1.0a is done for a kind, or null when the kind is none of OAuth 1.0a's.</summary>
    /// <param name="app">The app.</param>
    /// <param name="kind">The kind.</param>
    OAuth1Settings? FindOAuth1(AppKey app, CredentialKind kind);

    /// <summary>Asks the network whose a token is and what it may act for. The credential is not saved yet, and its key's subject is provisional.</summary>
    /// <param name="credential">The credential.</param>
    /// <param name="answer">What came with the token (<c>open_id</c>, <c>user_id</c>); null for an import.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<ConnectionIdentity> IdentifyAsync(Credential credential, TokenAnswer? answer, CancellationToken cancellationToken);
}

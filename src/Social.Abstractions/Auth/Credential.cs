namespace Social;

/// <summary>The tokens of one credential and what is known of their life.</summary>
public sealed record Credential
{
    /// <summary>Gets the key.</summary>
    public required CredentialKey Key { get; init; }

    /// <summary>Gets the access token.</summary>
    public required Secret AccessToken { get; init; }

    /// <summary>Gets the token secret that signs requests (OAuth 1.0a), or null.</summary>
    public Secret? TokenSecret { get; init; }

    /// <summary>Gets the refresh token, or null.</summary>
    public Secret? RefreshToken { get; init; }

    /// <summary>Gets when the access token ends, or null when it does not or nobody said.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Gets when the refresh token ends, or null when it does not or nobody said.</summary>
    public DateTimeOffset? RefreshExpiresAt { get; init; }

    /// <summary>Gets when the user must have signed in again, whatever is refreshed, or null.</summary>
    public DateTimeOffset? ReauthorizeBy { get; init; }

    /// <summary>Gets the scopes that were really granted.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Gets how the token stays alive.</summary>
    public TokenLifetime Lifetime { get; init; }

    /// <summary>Gets the credential this one is derived from, or null.</summary>
    public CredentialKey? Parent { get; init; }

    /// <summary>Gets when the tokens were obtained, by the application's clock.</summary>
    public DateTimeOffset ObtainedAt { get; init; }

    /// <summary>Gets why only the user can help, or null while the credential is good.</summary>
    public string? ReconnectReason { get; init; }

    /// <summary>Gets the version that a store counts up with each save; 0 before the first.</summary>
    public long Version { get; init; }
}

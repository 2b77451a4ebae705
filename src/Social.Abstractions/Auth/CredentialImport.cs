namespace Social;

/// <summary>Tokens that the application already has.</summary>
public sealed record CredentialImport
{
    /// <summary>Gets the app the tokens belong to, or null for the default app.</summary>
    public AppKey? App { get; init; }

    /// <summary>Gets the kind.</summary>
    public required CredentialKind Kind { get; init; }

    /// <summary>Gets the access token.</summary>
    public required Secret AccessToken { get; init; }

    /// <summary>Gets the token secret (OAuth 1.0a), or null.</summary>
    public Secret? TokenSecret { get; init; }

    /// <summary>Gets the refresh token, or null.</summary>
    public Secret? RefreshToken { get; init; }

    /// <summary>Gets when the access token ends, or null when unknown.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Gets the scopes the tokens carry; empty when unknown.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Gets whose tokens they are, or null to ask the network.</summary>
    public string? Subject { get; init; }
}

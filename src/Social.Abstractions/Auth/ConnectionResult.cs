namespace Social;

/// <summary>What a sign-in or import gave: a saved credential, and the accounts it may act for.</summary>
public sealed record ConnectionResult
{
    /// <summary>Gets the credential, already saved.</summary>
    public required CredentialKey Credential { get; init; }

    /// <summary>Gets the accounts to choose from. None is connected until the application saves it to the <see cref="IAccountStore"/>.</summary>
    public required IReadOnlyList<ConnectedAccount> Candidates { get; init; }

    /// <summary>Gets the scopes that were granted.</summary>
    public IReadOnlyList<string> GrantedScopes { get; init; } = [];

    /// <summary>Gets the scopes that were asked for and not granted.</summary>
    public IReadOnlyList<string> MissingScopes { get; init; } = [];

    /// <summary>Gets when the access token ends, or null.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}

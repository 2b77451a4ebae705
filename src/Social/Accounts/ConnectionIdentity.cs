namespace Social.Accounts;

/// <summary>Whose token it is, and the accounts it may act for.</summary>
public sealed record ConnectionIdentity
{
    /// <summary>Gets whose token it is, by the network's id: the subject of the credential.</summary>
    public required string Subject { get; init; }

    /// <summary>Gets the accounts to choose from. A candidate that names no credential gets the one that was just made.</summary>
    public required IReadOnlyList<ConnectedAccount> Candidates { get; init; }

    /// <summary>Gets the scopes that were really granted where only another call tells, or null to believe the token's answer.</summary>
    public IReadOnlyList<string>? GrantedScopes { get; init; }

    /// <summary>Gets when the token ends where only another call tells, or null to believe the token's answer.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Gets when the user must have signed in again where the network tells, or null.</summary>
    public DateTimeOffset? ReauthorizeBy { get; init; }

    /// <summary>Gets credentials found along the way, such as Pages' tokens. A parent that is empty becomes the one that was just made.</summary>
    public IReadOnlyList<Credential> Derived { get; init; } = [];
}

namespace Social;

/// <summary>A sign-in under way: what must be remembered until the user comes back. It holds secrets.</summary>
public sealed record PendingConnection
{
    /// <summary>Gets what identifies the sign-in (OAuth 2.0 state, OAuth 1.0a request token).</summary>
    public required string State { get; init; }

    /// <summary>Gets the app.</summary>
    public required AppKey App { get; init; }

    /// <summary>Gets the kind of credential wanted.</summary>
    public required CredentialKind Kind { get; init; }

    /// <summary>Gets the PKCE verifier or the request token's secret.</summary>
    public Secret? Verifier { get; init; }

    /// <summary>Gets where the user comes back to.</summary>
    public Uri? RedirectUri { get; init; }

    /// <summary>Gets the scopes asked for.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Gets what binds the sign-in to the user's session, or null.</summary>
    public string? SessionBinding { get; init; }

    /// <summary>Gets when the sign-in is given up.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}

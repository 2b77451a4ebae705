namespace Social.Auth;

/// <summary>What goes into the address of an OAuth 2.0 authorization page.</summary>
public sealed record AuthorizationRequest
{
    /// <summary>Gets the state that comes back with the user.</summary>
    public required string State { get; init; }

    /// <summary>Gets where the user comes back to, exactly as registered.</summary>
    public required Uri RedirectUri { get; init; }

    /// <summary>Gets the scopes asked for.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Gets the PKCE verifier whose challenge is sent, or null for none.</summary>
    public Secret? Verifier { get; init; }

    /// <summary>Gets whether the page should ask the user again.</summary>
    public bool ForcePrompt { get; init; }
}

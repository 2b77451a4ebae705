namespace Social;

/// <summary>What a sign-in asks for.</summary>
public sealed record ConnectionRequest
{
    /// <summary>Gets the app to sign in with.</summary>
    public AppKey? App { get; init; }

    /// <summary>Gets the kind of credential wanted, or default for the network's preferred one.</summary>
    public CredentialKind Kind { get; init; }

    /// <summary>Gets the scopes asked for; empty for the network's useful default, which includes lasting access.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Gets where the network sends the user back to, or null for the app's own.</summary>
    public Uri? RedirectUri { get; init; }

    /// <summary>Gets what binds the sign-in to the user's session (a cookie's value): the callback must bring the same. Null binds to nothing.</summary>
    public string? SessionBinding { get; init; }

    /// <summary>Gets whether the network should ask the user again even if access was granted before.</summary>
    public bool ForcePrompt { get; init; }
}

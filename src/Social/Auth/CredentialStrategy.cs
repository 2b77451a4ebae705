namespace Social.Auth;

/// <summary>How the credentials of one network and kind stay alive.</summary>
/// <param name="Platform">The network.</param>
/// <param name="Kind">The kind.</param>
public sealed record CredentialStrategy(PlatformName Platform, CredentialKind Kind)
{
    /// <summary>Gets what buys new tokens, or null when nothing does.</summary>
    public ICredentialRefresher? Refresher { get; init; }

    /// <summary>Gets what makes a credential that is not there, or null when only a user can.</summary>
    public ICredentialIssuer? Issuer { get; init; }

    /// <summary>Gets what derives a credential from its parent, or null.</summary>
    public ICredentialDeriver? Deriver { get; init; }

    /// <summary>Gets how long before its end a token is refreshed, or null for the runtime's default. Tokens that renew themselves want days: an expired one cannot.</summary>
    public TimeSpan? RefreshAhead { get; init; }
}

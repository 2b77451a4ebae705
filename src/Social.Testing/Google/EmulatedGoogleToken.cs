namespace Social.Testing;

/// <summary>An access token of a Google account, with its refresh token.</summary>
/// <remarks><see cref="ToString"/> hides the tokens.</remarks>
public sealed class EmulatedGoogleToken
{
    internal EmulatedGoogleToken(string accessToken, DateTimeOffset issuedAt, DateTimeOffset expiresAt, IReadOnlyList<string> scopes, GoogleGrant grant)
    {
        AccessToken = accessToken;
        IssuedAt = issuedAt;
        ExpiresAt = expiresAt;
        Scopes = scopes;
        Grant = grant;
        RefreshToken = grant.RefreshToken;
    }

    /// <summary>Gets the access token.</summary>
    public string AccessToken { get; }

    /// <summary>Gets the refresh token; null when none was issued.</summary>
    public string? RefreshToken { get; }

    /// <summary>Gets when the access token was issued.</summary>
    public DateTimeOffset IssuedAt { get; }

    /// <summary>Gets when the access token expires.</summary>
    public DateTimeOffset ExpiresAt { get; internal set; }

    /// <summary>Gets the granted scopes.</summary>
    public IReadOnlyList<string> Scopes { get; }

    /// <summary>Gets the user who granted them; null for a service account that acts for itself.</summary>
    public EmulatedGoogleUser? User => Grant.User;

    internal GoogleGrant Grant { get; }

    /// <inheritdoc />
    public override string ToString() => $"token of {User?.ToString() ?? "a service account"}";
}

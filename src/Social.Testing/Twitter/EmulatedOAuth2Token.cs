namespace Social.Testing;

/// <summary>An OAuth 2.0 token pair of the emulated X.</summary>
/// <remarks><see cref="ToString"/> hides the tokens.</remarks>
public sealed class EmulatedOAuth2Token
{
    internal EmulatedOAuth2Token(
        string accessToken, string? refreshToken, DateTimeOffset issuedAt, DateTimeOffset expiresAt, IReadOnlyList<string> scopes, EmulatedTwitterUser user, EmulatedTwitterApp app)
    {
        AccessToken = accessToken;
        RefreshToken = refreshToken;
        IssuedAt = issuedAt;
        ExpiresAt = expiresAt;
        Scopes = scopes;
        User = user;
        App = app;
    }

    /// <summary>Gets the access token.</summary>
    public string AccessToken { get; }

    /// <summary>Gets the refresh token; null unless <c>offline.access</c> was granted.</summary>
    public string? RefreshToken { get; }

    /// <summary>Gets when the pair was issued.</summary>
    public DateTimeOffset IssuedAt { get; }

    /// <summary>Gets when the access token expires.</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>Gets the granted scopes.</summary>
    public IReadOnlyList<string> Scopes { get; }

    /// <summary>Gets the user who granted them.</summary>
    public EmulatedTwitterUser User { get; }

    /// <summary>Gets the app that holds them.</summary>
    public EmulatedTwitterApp App { get; }

    /// <inheritdoc />
    public override string ToString() => $"OAuth 2.0 token of {User}";
}

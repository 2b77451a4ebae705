namespace Social.Testing;

/// <summary>A token of the emulated LinkedIn.</summary>
/// <remarks><see cref="ToString"/> hides it.</remarks>
public sealed class EmulatedLinkedInToken
{
    internal EmulatedLinkedInToken(string accessToken, DateTimeOffset issuedAt, DateTimeOffset expiresAt, IReadOnlyList<string> scopes, EmulatedLinkedInMember? member, EmulatedLinkedInApp app)
    {
        AccessToken = accessToken;
        IssuedAt = issuedAt;
        ExpiresAt = expiresAt;
        Scopes = scopes;
        Member = member;
        App = app;
    }

    /// <summary>Gets the access token.</summary>
    public string AccessToken { get; }

    /// <summary>Gets the refresh token; null unless the app issues them.</summary>
    public string? RefreshToken { get; internal init; }

    /// <summary>Gets when the token was issued.</summary>
    public DateTimeOffset IssuedAt { get; }

    /// <summary>Gets when the access token expires.</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>Gets when the refresh token expires; refreshing does not move it.</summary>
    public DateTimeOffset? RefreshTokenExpiresAt { get; internal init; }

    /// <summary>Gets the granted scopes.</summary>
    public IReadOnlyList<string> Scopes { get; }

    /// <summary>Gets the member who granted them; null for a token of the app alone.</summary>
    public EmulatedLinkedInMember? Member { get; }

    /// <summary>Gets the app that holds the token.</summary>
    public EmulatedLinkedInApp App { get; }

    /// <inheritdoc />
    public override string ToString() => $"token of {(object?)Member ?? App}";
}

namespace Social.Testing;

/// <summary>A token of one of Meta's networks.</summary>
public sealed class EmulatedGraphToken
{
    internal EmulatedGraphToken(string accessToken, string userId, IReadOnlyList<string> scopes, DateTimeOffset issuedAt, DateTimeOffset expiresAt, bool isLongLived)
    {
        AccessToken = accessToken;
        UserId = userId;
        Scopes = scopes;
        IssuedAt = issuedAt;
        ExpiresAt = expiresAt;
        IsLongLived = isLongLived;
    }

    /// <summary>Gets the token.</summary>
    public string AccessToken { get; }

    /// <summary>Gets whose it is.</summary>
    public string UserId { get; }

    /// <summary>Gets what was granted.</summary>
    public IReadOnlyList<string> Scopes { get; }

    /// <summary>Gets when it was given.</summary>
    public DateTimeOffset IssuedAt { get; }

    /// <summary>Gets when it ends.</summary>
    public DateTimeOffset ExpiresAt { get; internal set; }

    /// <summary>Gets whether it is of the 60-day kind.</summary>
    public bool IsLongLived { get; }

    internal bool IsRevoked { get; set; }
}

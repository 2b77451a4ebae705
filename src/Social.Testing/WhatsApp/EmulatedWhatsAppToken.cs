namespace Social.Testing;

/// <summary>A token of a system user, or of a person.</summary>
public sealed class EmulatedWhatsAppToken
{
    internal EmulatedWhatsAppToken(string accessToken, string userId, IReadOnlyList<string> scopes, IReadOnlyList<EmulatedWhatsAppBusiness> businesses, DateTimeOffset? expiresAt)
    {
        AccessToken = accessToken;
        UserId = userId;
        Scopes = scopes;
        Businesses = businesses;
        ExpiresAt = expiresAt;
    }

    /// <summary>Gets the token.</summary>
    public string AccessToken { get; }

    /// <summary>Gets whose it is.</summary>
    public string UserId { get; }

    /// <summary>Gets what was granted.</summary>
    public IReadOnlyList<string> Scopes { get; }

    /// <summary>Gets the accounts that it may act for.</summary>
    public IReadOnlyList<EmulatedWhatsAppBusiness> Businesses { get; }

    /// <summary>Gets when it ends; null for never, as a system user's token may live.</summary>
    public DateTimeOffset? ExpiresAt { get; internal set; }

    /// <summary>Gets whether a system user has it, and no person.</summary>
    public bool IsSystemUser => ExpiresAt is null;

    internal bool IsRevoked { get; set; }
}

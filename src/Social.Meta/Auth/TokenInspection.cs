namespace Social.Meta;

/// <summary>What Meta says of a token.</summary>
public sealed record TokenInspection
{
    /// <summary>Gets whether the token is good now.</summary>
    public required bool IsValid { get; init; }

    /// <summary>Gets the app it was given to, or null.</summary>
    public string? AppId { get; init; }

    /// <summary>Gets whose it is: <c>USER</c>, <c>PAGE</c>, <c>SYSTEM_USER</c>, …; or null.</summary>
    public string? Type { get; init; }

    /// <summary>Gets the user behind it, or null.</summary>
    public string? UserId { get; init; }

    /// <summary>Gets the Page it is for, or null.</summary>
    public string? ProfileId { get; init; }

    /// <summary>Gets what was granted.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Gets when it ends, or null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Gets when the user's data is closed to the app unless the user signs in again, or null for never.</summary>
    public DateTimeOffset? DataAccessExpiresAt { get; init; }
}

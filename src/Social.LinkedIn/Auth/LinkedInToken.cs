namespace Social.LinkedIn;

/// <summary>What LinkedIn says of a token.</summary>
public sealed record LinkedInToken
{
    /// <summary>Gets whether it is good; false for a token of another app too.</summary>
    public required bool IsActive { get; init; }

    /// <summary>Gets LinkedIn's word: <c>active</c>, <c>expired</c> or <c>revoked</c>; null for a token of another app.</summary>
    public string? Status { get; init; }

    /// <summary>Gets the scopes it carries.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Gets the app's client id, or null.</summary>
    public string? ClientId { get; init; }

    /// <summary>Gets when it was made, or null.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Gets when it ends, or null.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Gets when the member consented, or null.</summary>
    public DateTimeOffset? AuthorizedAt { get; init; }

    /// <summary>Gets the kind of grant: <c>3L</c> for a member's, <c>2L</c> for the app's own, <c>Enterprise_User</c>; or null.</summary>
    public string? AuthType { get; init; }
}

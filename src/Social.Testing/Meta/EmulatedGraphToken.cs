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

    /// <summary>Gets whose it is; empty for an app's.</summary>
    public string UserId { get; }

    /// <summary>Gets what was granted.</summary>
    public IReadOnlyList<string> Scopes { get; internal set; }

    /// <summary>Gets when it was given.</summary>
    public DateTimeOffset IssuedAt { get; internal set; }

    /// <summary>Gets when it ends; <see cref="DateTimeOffset.MaxValue"/> for never.</summary>
    public DateTimeOffset ExpiresAt { get; internal set; }

    /// <summary>Gets whether it is of the 60-day kind.</summary>
    public bool IsLongLived { get; }

    /// <summary>Gets what it is: <c>USER</c>, <c>PAGE</c>, <c>APP</c>, or <c>INSTAGRAM</c> for one of Instagram's own login.</summary>
    public string Kind { get; internal init; } = "USER";

    /// <summary>Gets the Page of a Page's token, or null.</summary>
    public string? PageId { get; internal init; }

    /// <summary>Gets the subcode with which it is refused, once something ended it.</summary>
    internal int? RefusedWith { get; set; }

    /// <summary>Returns whose it is; the token is a secret.</summary>
    public override string ToString() => $"{Kind} {PageId ?? UserId}";
}

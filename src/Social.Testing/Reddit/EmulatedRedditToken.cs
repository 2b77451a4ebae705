namespace Social.Testing;

/// <summary>A token pair of the emulated Reddit.</summary>
/// <remarks><see cref="ToString"/> hides the tokens.</remarks>
public sealed class EmulatedRedditToken
{
    internal EmulatedRedditToken(string accessToken, string? refreshToken, DateTimeOffset expiresAt, RedditGrant grant)
    {
        AccessToken = accessToken;
        RefreshToken = refreshToken;
        ExpiresAt = expiresAt;
        Scopes = grant.Scopes;
        User = grant.User;
        App = grant.App;
    }

    /// <summary>Gets the access token.</summary>
    public string AccessToken { get; }

    /// <summary>Gets the refresh token, which does not rotate; null unless the grant is permanent.</summary>
    public string? RefreshToken { get; }

    /// <summary>Gets when the access token expires.</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>Gets the granted scopes; <c>*</c> is all of them.</summary>
    public IReadOnlyList<string> Scopes { get; }

    /// <summary>Gets the user who granted them; null for an app-only token.</summary>
    public EmulatedRedditUser? User { get; }

    /// <summary>Gets the app that holds them.</summary>
    public EmulatedRedditApp App { get; }

    /// <inheritdoc />
    public override string ToString() => $"token of {User?.ToString() ?? App.ToString()}";
}

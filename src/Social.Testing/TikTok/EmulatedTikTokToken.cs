namespace Social.Testing;

/// <summary>A token of the emulated TikTok, of any of its platforms.</summary>
/// <remarks><see cref="ToString"/> hides the tokens.</remarks>
public sealed class EmulatedTikTokToken
{
    internal EmulatedTikTokToken(TikTokAccess kind, string accessToken, EmulatedTikTokApp app, IReadOnlyList<string> scopes)
    {
        Kind = kind;
        AccessToken = accessToken;
        App = app;
        Scopes = scopes;
    }

    /// <summary>Gets the access token.</summary>
    public string AccessToken { get; }

    /// <summary>Gets when the access token expires; null for an advertiser's token, which does not.</summary>
    public DateTimeOffset? ExpiresAt { get; internal init; }

    /// <summary>Gets the refresh token; null for client and advertiser tokens.</summary>
    public string? RefreshToken { get; internal init; }

    /// <summary>Gets when the refresh token expires.</summary>
    public DateTimeOffset? RefreshExpiresAt { get; internal init; }

    /// <summary>Gets the granted scopes.</summary>
    public IReadOnlyList<string> Scopes { get; }

    /// <summary>Gets the user who granted them; null for client and advertiser tokens.</summary>
    public EmulatedTikTokUser? User { get; internal init; }

    /// <summary>Gets the app that holds the token.</summary>
    public EmulatedTikTokApp App { get; }

    /// <summary>Gets the advertisers of an advertiser's token.</summary>
    public IReadOnlyList<string> AdvertiserIds { get; internal init; } = [];

    internal TikTokAccess Kind { get; }

    /// <inheritdoc />
    public override string ToString() => $"{Kind} token of {User?.ToString() ?? App.ToString()}";
}

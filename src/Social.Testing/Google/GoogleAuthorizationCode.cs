namespace Social.Testing;

/// <summary>A code that waits to be exchanged.</summary>
internal sealed record GoogleAuthorizationCode(
    GoogleAuthorizationRequest Request, EmulatedGoogleUser User, IReadOnlyList<string> Scopes, string? Subject, bool WithRefreshToken, DateTimeOffset ExpiresAt);

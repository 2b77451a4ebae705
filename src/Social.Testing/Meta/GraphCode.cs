namespace Social.Testing;

/// <summary>What an authorization code stands for.</summary>
internal sealed record GraphCode(EmulatedGraphNode Owner, IReadOnlyList<string> Scopes, string RedirectUri, DateTimeOffset ExpiresAt);

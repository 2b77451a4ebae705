namespace Social.Accounts;

/// <summary>What a good connection to a network has.</summary>
/// <param name="Platform">The registration's name.</param>
/// <param name="Kind">The kind of credential.</param>
/// <param name="Scopes">The scopes of the default sign-in.</param>
public sealed record ConnectionExpectation(PlatformName Platform, CredentialKind Kind, IReadOnlyList<string> Scopes);

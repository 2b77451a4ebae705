namespace Social.RateLimiting;

/// <summary>For whom a call is made: what decides which windows it shares with other calls.</summary>
/// <param name="App">The app.</param>
/// <param name="Credential">The credential the call is signed with.</param>
/// <param name="Account">The account.</param>
/// <param name="ObjectId">The post or location that a window of scope <see cref="RateLimitScope.Object"/> counts for; null for the account itself.</param>
/// <param name="Pair">The other side of a window of scope <see cref="RateLimitScope.Pair"/>, such as the recipient; null for the account itself.</param>
/// <param name="Project">The developer project, shared by all networks that name it; null when each app has its own.</param>
public readonly record struct RateLimitSubject(
    AppKey App,
    CredentialKey Credential,
    AccountKey Account,
    string? ObjectId = null,
    string? Pair = null,
    string? Project = null);

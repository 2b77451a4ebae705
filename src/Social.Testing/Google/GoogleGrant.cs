namespace Social.Testing;

/// <summary>What a user, or a service account, let a client do.</summary>
internal sealed class GoogleGrant(EmulatedGoogleUser? user, EmulatedServiceAccount? account, EmulatedGoogleClient? client, IReadOnlyList<string> scopes, string? subject)
{
    public EmulatedGoogleUser? User { get; } = user;

    public EmulatedServiceAccount? Account { get; } = account;

    public EmulatedGoogleClient? Client { get; } = client;

    public string ProjectNumber => Client?.ProjectNumber ?? Account!.ProjectNumber;

    public IReadOnlyList<string> Scopes { get; } = scopes;

    /// <summary>Gets what the user chose on the consent page, where the product asks: the channel of YouTube.</summary>
    public string? Subject { get; } = subject;

    public string? RefreshToken { get; set; }

    public DateTimeOffset? RefreshExpiresAt { get; set; }

    public DateTimeOffset LastUsed { get; set; }

    public bool IsOffline { get; init; }

    public bool IsRevoked { get; set; }
}

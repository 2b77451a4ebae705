namespace Social.Auth;

/// <summary>A credential as it stands in its file.</summary>
internal sealed class CredentialRecord
{
    public CredentialRecordKey Key { get; set; } = new();

    /// <summary>Whether the secrets were protected when they were written.</summary>
    public bool IsProtected { get; set; }

    public string AccessToken { get; set; } = string.Empty;

    public string? TokenSecret { get; set; }

    public string? RefreshToken { get; set; }

    public DateTimeOffset? ExpiresAt { get; set; }

    public DateTimeOffset? RefreshExpiresAt { get; set; }

    public DateTimeOffset? ReauthorizeBy { get; set; }

    public List<string>? Scopes { get; set; }

    public TokenLifetime Lifetime { get; set; }

    public CredentialRecordKey? Parent { get; set; }

    public DateTimeOffset ObtainedAt { get; set; }

    public string? ReconnectReason { get; set; }

    public long Version { get; set; }

    public static CredentialRecord Of(Credential credential, ISecretProtector? protector) => new()
    {
        Key = CredentialRecordKey.Of(credential.Key),
        IsProtected = protector is not null,
        AccessToken = Hide(credential.AccessToken, protector)!,
        TokenSecret = Hide(credential.TokenSecret, protector),
        RefreshToken = Hide(credential.RefreshToken, protector),
        ExpiresAt = credential.ExpiresAt,
        RefreshExpiresAt = credential.RefreshExpiresAt,
        ReauthorizeBy = credential.ReauthorizeBy,
        Scopes = [.. credential.Scopes],
        Lifetime = credential.Lifetime,
        Parent = credential.Parent is { } parent ? CredentialRecordKey.Of(parent) : null,
        ObtainedAt = credential.ObtainedAt,
        ReconnectReason = credential.ReconnectReason,
        Version = credential.Version,
    };

    public Credential ToCredential(string path, ISecretProtector? protector) => new()
    {
        Key = Key.ToKey(),
        AccessToken = Show(AccessToken, path, protector)!,
        TokenSecret = Show(TokenSecret, path, protector),
        RefreshToken = Show(RefreshToken, path, protector),
        ExpiresAt = ExpiresAt,
        RefreshExpiresAt = RefreshExpiresAt,
        ReauthorizeBy = ReauthorizeBy,
        Scopes = Scopes ?? [],
        Lifetime = Lifetime,
        Parent = Parent?.ToKey(),
        ObtainedAt = ObtainedAt,
        ReconnectReason = ReconnectReason,
        Version = Version,
    };

    private static string? Hide(Secret? secret, ISecretProtector? protector) => secret is null ? null : protector?.Protect(secret) ?? secret.Reveal();

    private Secret? Show(string? stored, string path, ISecretProtector? protector)
    {
        if (stored is null || !IsProtected)
        {
            return Secret.FromString(stored);
        }

        try
        {
            return (protector ?? throw CredentialFileErrors.Protected(path)).Unprotect(stored);
        }
        catch (Exception e) when (e is not (SocialException or OutOfMemoryException))
        {
            throw CredentialFileErrors.Unreadable(path, e);
        }
    }
}

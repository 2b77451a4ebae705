namespace Social.Auth;

/// <summary>A credential's key as it stands in a file.</summary>
internal sealed class CredentialRecordKey
{
    public string Platform { get; set; } = string.Empty;

    public string? Tenant { get; set; }

    public string? App { get; set; }

    public string Subject { get; set; } = string.Empty;

    public string Kind { get; set; } = string.Empty;

    public static CredentialRecordKey Of(CredentialKey key) =>
        new() { Platform = key.App.Platform.Value, Tenant = key.App.Tenant, App = key.App.Name, Subject = key.Subject, Kind = key.Kind.Value };

    public CredentialKey ToKey() => new(new AppKey(new PlatformName(Platform), Tenant, App), Subject, new CredentialKind(Kind));
}

namespace Social.Testing;

/// <summary>An app of the emulated Reddit.</summary>
public sealed class EmulatedRedditApp
{
    internal EmulatedRedditApp(EmulatedRedditAppKind kind, string clientId, string? clientSecret, IReadOnlyList<string> redirectUris)
    {
        Kind = kind;
        ClientId = clientId;
        ClientSecret = clientSecret;
        RedirectUris = redirectUris;
    }

    /// <summary>Gets the kind.</summary>
    public EmulatedRedditAppKind Kind { get; }

    /// <summary>Gets the client id.</summary>
    public string ClientId { get; }

    /// <summary>Gets the client secret; null for an installed app, whose Basic password is empty.</summary>
    public string? ClientSecret { get; }

    /// <summary>Gets the registered redirect addresses, compared exactly.</summary>
    public IReadOnlyList<string> RedirectUris { get; }

    /// <inheritdoc />
    public override string ToString() => $"{Kind} app {ClientId}";
}

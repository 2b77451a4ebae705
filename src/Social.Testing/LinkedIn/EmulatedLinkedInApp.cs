namespace Social.Testing;

/// <summary>An app registered with the emulated LinkedIn, with credentials that exist nowhere else.</summary>
/// <remarks><see cref="ToString"/> hides the secret.</remarks>
public sealed class EmulatedLinkedInApp
{
    internal EmulatedLinkedInApp(string id, string clientId, string clientSecret, IReadOnlyList<string> redirectUris)
    {
        Id = id;
        ClientId = clientId;
        ClientSecret = clientSecret;
        RedirectUris = redirectUris;
    }

    /// <summary>Gets the id of the app, decimal digits, as in <c>urn:li:developerApplication:…</c>.</summary>
    public string Id { get; }

    /// <summary>Gets the client id.</summary>
    public string ClientId { get; }

    /// <summary>Gets the client secret, with which webhooks are signed too.</summary>
    public string ClientSecret { get; }

    /// <summary>Gets the registered redirect addresses; query arguments do not count when they are compared.</summary>
    public IReadOnlyList<string> RedirectUris { get; }

    /// <summary>Gets or sets whether tokens come with a refresh token, which LinkedIn grants to few apps. Default false.</summary>
    public bool IssuesRefreshTokens { get; set; }

    /// <summary>Gets or sets whether the app may take tokens of its own (<c>client_credentials</c>). Default false.</summary>
    public bool AllowsClientCredentials { get; set; }

    /// <summary>Gets or sets the scopes that the app's products provide; null, the default, provides every one.</summary>
    public IReadOnlyList<string>? ProvidedScopes { get; set; }

    /// <inheritdoc />
    public override string ToString() => $"app {ClientId}";
}

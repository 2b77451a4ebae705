namespace Social.Testing;

/// <summary>An app registered with the emulated X, with credentials that exist nowhere else.</summary>
/// <remarks><see cref="ToString"/> hides the secrets.</remarks>
public sealed class EmulatedTwitterApp
{
    internal EmulatedTwitterApp(string clientId, string? clientSecret, string consumerKey, string consumerSecret, IReadOnlyList<string> redirectUris)
    {
        ClientId = clientId;
        ClientSecret = clientSecret;
        ConsumerKey = consumerKey;
        ConsumerSecret = consumerSecret;
        RedirectUris = redirectUris;
    }

    /// <summary>Gets the OAuth 2.0 client id.</summary>
    public string ClientId { get; }

    /// <summary>Gets the OAuth 2.0 client secret; null for a public client.</summary>
    public string? ClientSecret { get; }

    /// <summary>Gets the OAuth 1.0a consumer key.</summary>
    public string ConsumerKey { get; }

    /// <summary>Gets the OAuth 1.0a consumer secret.</summary>
    public string ConsumerSecret { get; }

    /// <summary>Gets the registered redirect and callback addresses; they must match exactly.</summary>
    public IReadOnlyList<string> RedirectUris { get; }

    /// <summary>Gets or sets the app's permission: <c>read</c>, <c>read-write</c> (default) or <c>read-write-directmessages</c>.</summary>
    public string AccessLevel { get; set; } = "read-write";

    /// <inheritdoc />
    public override string ToString() => $"app {ClientId}";
}

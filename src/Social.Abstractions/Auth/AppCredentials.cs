namespace Social;

/// <summary>What a network knows an app by.</summary>
public sealed record AppCredentials
{
    /// <summary>Gets the OAuth 2.0 client id, or null.</summary>
    public string? ClientId { get; init; }

    /// <summary>Gets the OAuth 2.0 client secret; null for a public client.</summary>
    public Secret? ClientSecret { get; init; }

    /// <summary>Gets the OAuth 1.0a consumer key, or null.</summary>
    public string? ConsumerKey { get; init; }

    /// <summary>Gets the OAuth 1.0a consumer secret, or null.</summary>
    public Secret? ConsumerSecret { get; init; }

    /// <summary>Gets a ready token of the app itself, or null to fetch one.</summary>
    public Secret? BearerToken { get; init; }

    /// <summary>Gets where the network sends the user back to, exactly as registered, or null.</summary>
    public Uri? RedirectUri { get; init; }
}

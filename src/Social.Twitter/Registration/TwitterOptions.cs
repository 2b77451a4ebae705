using Social.Pipeline;

namespace Social.Twitter;

/// <summary>Options of X. Every host can be pointed elsewhere; http is allowed for loopback only.</summary>
public sealed class TwitterOptions : PlatformOptions
{
    /// <summary>Gets or sets the OAuth 2.0 client id, or null when only OAuth 1.0a is used.</summary>
    public string? ClientId { get; set; }

    /// <summary>Gets or sets the OAuth 2.0 client secret; null for a public client.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>Gets or sets the OAuth 1.0a consumer key (the portal's API key), or null.</summary>
    public string? ConsumerKey { get; set; }

    /// <summary>Gets or sets the OAuth 1.0a consumer secret (the portal's API secret), or null.</summary>
    public string? ConsumerSecret { get; set; }

    /// <summary>Gets or sets the app's own bearer token, or null to fetch one with the consumer key when it is needed.</summary>
    public string? BearerToken { get; set; }

    /// <summary>Gets or sets where X sends the user back to, exactly as registered.</summary>
    public string? RedirectUri { get; set; }

    /// <summary>Gets or sets a user's access token to import with <see cref="TwitterAccounts.ImportConfiguredAsync"/>, or null.</summary>
    public string? AccessToken { get; set; }

    /// <summary>Gets or sets the secret of an OAuth 1.0a access token; its presence says that <see cref="AccessToken"/> is one.</summary>
    public string? AccessSecret { get; set; }

    /// <summary>Gets or sets the refresh token of an OAuth 2.0 access token, or null.</summary>
    public string? RefreshToken { get; set; }

    /// <summary>Gets or sets the API's host.</summary>
    public string ApiHost { get; set; } = NetworkApi;

    /// <summary>Gets or sets the host that media is uploaded to; null, the default, is <see cref="ApiHost"/>.</summary>
    public string? UploadHost { get; set; }

    /// <summary>Gets or sets the host of the token endpoints; null, the default, is <see cref="ApiHost"/>, so that a token never goes to another server than the API's.</summary>
    public string? TokenHost { get; set; }

    /// <summary>Gets or sets the host of the page where users consent to OAuth 2.0; null, the default, is <c>https://x.com</c>, or <see cref="ApiHost"/> when that is not X's.</summary>
    public string? AuthorizationHost { get; set; }

    /// <summary>Gets or sets the host of permalinks.</summary>
    public string PermalinkHost { get; set; } = "https://x.com";

    /// <summary>Gets or sets the size of an upload's part in bytes, 1 to 4 MiB; 1 MiB by default. Larger parts are used only where a large file would need more than 1,000.</summary>
    public int UploadChunkSize { get; set; } = 1024 * 1024;

    /// <summary>Gets or sets how many parts are uploaded at once; 1 by default.</summary>
    public int UploadParallelism { get; set; } = 1;

    /// <summary>Gets or sets the longest search query in characters: 512 on self-serve plans (the default), 4,096 on enterprise plans.</summary>
    public int MaxSearchQueryLength { get; set; } = 512;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> GetHosts() => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [HostNames.Api] = ApiHost,
        [HostNames.Upload] = UploadHost ?? ApiHost,
        [HostNames.Token] = TokenHost ?? ApiHost,
        [AuthorizationHostName] = AuthorizationHost ?? (ApiHost == NetworkApi ? "https://x.com" : ApiHost),
        [PermalinkHostName] = PermalinkHost,
    };

    internal AppCredentials ToAppCredentials() => new()
    {
        ClientId = ClientId,
        ClientSecret = Secret.FromString(ClientSecret),
        ConsumerKey = ConsumerKey,
        ConsumerSecret = Secret.FromString(ConsumerSecret),
        BearerToken = Secret.FromString(BearerToken),
        RedirectUri = Uri.TryCreate(RedirectUri, UriKind.Absolute, out Uri? redirect) ? redirect : null,
    };

    internal const string AuthorizationHostName = "authorization";

    private const string NetworkApi = "https://api.x.com";

    internal const string PermalinkHostName = "permalink";
}

using Social.Pipeline;

namespace Social.TikTok;

/// <summary>Options of TikTok. Every host can be pointed elsewhere; http is allowed for loopback only.</summary>
/// <remarks>
/// Limits that TikTok raised for an application go into <see cref="PlatformOptions.Limits"/>: <c>tiktok.creator_info</c>, <c>tiktok.video.init</c>, <c>tiktok.inbox.init</c>,
/// <c>tiktok.content.init</c>, <c>tiktok.status</c>, <c>tiktok.user.info</c>, <c>tiktok.video.list</c>, <c>tiktok.video.query</c>, <c>tiktok.research</c>, <c>tiktok.research.follows</c>.
/// </remarks>
public sealed class TikTokOptions : PlatformOptions
{
    /// <summary>Gets or sets the client key of the app on TikTok for Developers, or null when only the Business API is used.</summary>
    public string? ClientKey { get; set; }

    /// <summary>Gets or sets the client secret.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>Gets or sets where TikTok sends the user back to, exactly as registered.</summary>
    public string? RedirectUri { get; set; }

    /// <summary>Gets or sets a user's access token to import with <see cref="TikTokAccounts.ImportConfiguredAsync"/>, or null.</summary>
    public string? AccessToken { get; set; }

    /// <summary>Gets or sets the refresh token that belongs to <see cref="AccessToken"/>, or null.</summary>
    public string? RefreshToken { get; set; }

    /// <summary>Gets the app of the API for Business, which is registered apart and has keys of its own.</summary>
    public TikTokBusinessOptions Business { get; } = new();

    /// <summary>Gets or sets how the proof key is written; <see cref="TikTokPkce.Hex"/> by default.</summary>
    public TikTokPkce Pkce { get; set; } = TikTokPkce.Hex;

    /// <summary>Gets or sets the API's host.</summary>
    public string ApiHost { get; set; } = NetworkApi;

    /// <summary>Gets or sets the host that stands for uploads in limits and breakers; null, the default, is <see cref="ApiHost"/>. Media goes to the address that TikTok gives.</summary>
    public string? UploadHost { get; set; }

    /// <summary>Gets or sets the host of the token endpoints; null, the default, is <see cref="ApiHost"/>, so that a token never goes to another server than the API's.</summary>
    public string? TokenHost { get; set; }

    /// <summary>Gets or sets the host of the page where users consent; null, the default, is <c>https://www.tiktok.com</c>, or <see cref="ApiHost"/> when that is not TikTok's.</summary>
    public string? AuthorizationHost { get; set; }

    /// <summary>Gets or sets the host of the API for Business; null, the default, is <c>https://business-api.tiktok.com</c>, or <see cref="ApiHost"/> when that is not TikTok's.</summary>
    public string? BusinessHost { get; set; }

    /// <summary>Gets or sets the host of permalinks.</summary>
    public string PermalinkHost { get; set; } = "https://www.tiktok.com";

    /// <summary>Gets or sets the size of a part of an upload in bytes, 5,242,880 to 64,000,000; 10,000,000 by default. Videos of up to 64,000,000 bytes go whole.</summary>
    public int UploadChunkSize { get; set; } = VideoChunks.DefaultPart;

    /// <summary>Gets the domains and URL prefixes that the app verified with TikTok (<c>example.com</c> with its subdomains, <c>https://example.com/media/</c>). Where some are named, other URLs are refused before anything is sent; empty, the default, leaves it to TikTok.</summary>
    public IList<string> VerifiedUrls { get; } = new List<string>();

    /// <summary>Gets or sets how long to wait between two looks at a post that TikTok processes; 3 seconds by default, and growing. TikTok takes 30 looks a minute.</summary>
    public TimeSpan StatusInterval { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Gets or sets how long to stay while TikTok processes a post, where the caller does not say; 2 minutes by default.</summary>
    public TimeSpan StatusPatience { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Gets or sets how long hosted media stays reachable for TikTok to fetch; 75 minutes by default, as TikTok may take an hour.</summary>
    public TimeSpan HostedMediaLifetime { get; set; } = TimeSpan.FromMinutes(75);

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> GetHosts() => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [HostNames.Api] = ApiHost,
        [HostNames.Upload] = UploadHost ?? ApiHost,
        [HostNames.Token] = TokenHost ?? ApiHost,
        [BusinessHostName] = BusinessHost ?? (ApiHost == NetworkApi ? "https://business-api.tiktok.com" : ApiHost),
        [AuthorizationHostName] = AuthorizationHost ?? (ApiHost == NetworkApi ? "https://www.tiktok.com" : ApiHost),
        [PermalinkHostName] = PermalinkHost,
    };

    internal AppCredentials ToAppCredentials() => new()
    {
        ClientId = ClientKey,
        ClientSecret = Secret.FromString(ClientSecret),
        RedirectUri = Uri.TryCreate(RedirectUri, UriKind.Absolute, out Uri? redirect) ? redirect : null,
    };

    internal const string AuthorizationHostName = "authorization";

    internal const string BusinessHostName = "business";

    internal const string PermalinkHostName = "permalink";

    private const string NetworkApi = "https://open.tiktokapis.com";
}

using Social.Pipeline;

namespace Social.Meta;

/// <summary>Options of Facebook Pages and of Facebook Login, which also serves Instagram accounts that are linked to Pages.</summary>
public sealed class FacebookOptions : GraphOptions
{
    internal const string AuthorizationHostName = "authorization";

    /// <summary>The logical host that takes the bytes of videos.</summary>
    internal const string VideoHostName = "video";

    private const string NetworkApi = "https://graph.facebook.com";

    /// <summary>Gets or sets the version of the Graph API, <see cref="GraphVersions.Default"/> by default. One that has ended, or ends within 90 days, is warned about in the log.</summary>
    public string Version { get; set; } = GraphVersions.Default;

    /// <summary>Gets or sets whether every call proves the app's secret (<c>appsecret_proof</c>); true by default. Apps that demand it refuse calls without.</summary>
    public bool ProvesAppSecret { get; set; } = true;

    /// <summary>Gets or sets the configuration of Facebook Login for Business (<c>config_id</c>), which takes the place of scopes; or null.</summary>
    public string? LoginConfigurationId { get; set; }

    /// <summary>Gets the permissions that a sign-in asks for when the caller names none; <see cref="FacebookScopes.Default"/> by default.</summary>
    public IList<string> Scopes { get; } = [.. FacebookScopes.Default];

    /// <summary>Gets or sets a token to import with <see cref="FacebookAccounts.ImportConfiguredAsync"/>, a Page's or a long-lived one of a user; or null.</summary>
    public string? AccessToken { get; set; }

    /// <summary>Gets or sets the API's host, which also sells tokens.</summary>
    public string ApiHost { get; set; } = NetworkApi;

    /// <summary>Gets or sets the host that takes videos; null, the default, is <c>https://graph-video.facebook.com</c>, or <see cref="ApiHost"/> when that is not Meta's.</summary>
    public string? VideoHost { get; set; }

    /// <summary>Gets or sets the host that takes the bytes of reels and stories; null, the default, is <c>https://rupload.facebook.com</c>, or <see cref="ApiHost"/> when that is not Meta's. The address that Meta gives for an upload is used as it comes.</summary>
    public string? UploadHost { get; set; }

    /// <summary>Gets or sets the host of the page where users consent; null, the default, is <c>https://www.facebook.com</c>, or <see cref="ApiHost"/> when that is not Meta's.</summary>
    public string? AuthorizationHost { get; set; }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> GetHosts() => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [HostNames.Api] = ApiHost,
        [HostNames.Token] = ApiHost,
        [VideoHostName] = VideoHost ?? Else("https://graph-video.facebook.com"),
        [HostNames.Upload] = UploadHost ?? Else("https://rupload.facebook.com"),
        [AuthorizationHostName] = AuthorizationHost ?? Else("https://www.facebook.com"),
    };

    private string Else(string network) => ApiHost == NetworkApi ? network : ApiHost;
}

using Social.Pipeline;

namespace Social.Reddit;

/// <summary>Options of Reddit. Every host can be pointed elsewhere; http is allowed for loopback only.</summary>
public sealed class RedditOptions : PlatformOptions
{
    /// <summary>Gets or sets the app's client id.</summary>
    public string? ClientId { get; set; }

    /// <summary>Gets or sets the app's client secret; null for an installed app, which has none.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>Gets or sets where Reddit sends the user back to, exactly as registered.</summary>
    public string? RedirectUri { get; set; }

    /// <summary>Gets or sets the user name of a script app's own account, for <see cref="RedditAccounts.ConnectScriptAsync"/>; or null.</summary>
    public string? Username { get; set; }

    /// <summary>Gets or sets the password of a script app's own account, or null. An account with two factors cannot renew its token by it.</summary>
    public string? Password { get; set; }

    /// <summary>Gets or sets a user's access token to import with <see cref="RedditAccounts.ImportConfiguredAsync"/>, or null.</summary>
    public string? AccessToken { get; set; }

    /// <summary>Gets or sets the refresh token of a permanent grant, or null.</summary>
    public string? RefreshToken { get; set; }

    /// <summary>Gets or sets the platform that the User-Agent names, such as <c>windows</c> or <c>web</c>; the operating system's by default.</summary>
    public string AppPlatform { get; set; } = RedditUserAgent.DefaultPlatform;

    /// <summary>Gets or sets the app's unique name that the User-Agent tells, such as <c>com.example.poster</c>; null for the program's own name.</summary>
    public string? AppId { get; set; }

    /// <summary>Gets or sets the app's version that the User-Agent tells; <c>v1.0</c> by default.</summary>
    public string AppVersion { get; set; } = "v1.0";

    /// <summary>Gets or sets the Reddit user name of the app's developer, which the User-Agent must tell; null for <see cref="Username"/>.</summary>
    /// <remarks>Without it, and without a whole <see cref="PlatformOptions.UserAgent"/> of Reddit's form, the registration is refused: Reddit throttles or blocks other agents.</remarks>
    public string? DeveloperName { get; set; }

    /// <summary>Gets or sets the subreddit for targets that name none; null, the default, makes that an error.</summary>
    public string? DefaultSubreddit { get; set; }

    /// <summary>Gets or sets how long what is known of a subreddit (its kinds of posts, its requirements) is relied on before it is asked for again; 10 minutes by default, zero asks before each post.</summary>
    public TimeSpan RequirementsLifetime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Gets or sets how long to wait for the socket that tells the id of an image or video post; 30 seconds by default and at most.</summary>
    public TimeSpan SocketWait { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets how long to look for such a post among the newest submissions when the socket does not tell; 15 seconds by default.</summary>
    public TimeSpan LookupWait { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Gets or sets the API's host.</summary>
    public string ApiHost { get; set; } = NetworkApi;

    /// <summary>Gets or sets the host of the token endpoints; null, the default, is <c>https://www.reddit.com</c>, or <see cref="ApiHost"/> when that is not Reddit's.</summary>
    public string? TokenHost { get; set; }

    /// <summary>Gets or sets the host of the consent page; null, the default, is <c>https://www.reddit.com</c>, or <see cref="ApiHost"/> when that is not Reddit's.</summary>
    public string? AuthorizationHost { get; set; }

    /// <summary>Gets or sets the host of permalinks.</summary>
    public string PermalinkHost { get; set; } = Website;

    /// <summary>Gets or sets the host that media is uploaded to; null, the default, takes it from each lease.</summary>
    public string? UploadHost { get; set; }

    /// <summary>Gets or sets the host of the sockets that tell results; null, the default, takes it from each answer.</summary>
    public string? SocketHost { get; set; }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> GetHosts() => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [HostNames.Api] = ApiHost,
        [HostNames.Token] = TokenHost ?? Site,
        [HostNames.Upload] = UploadHost ?? (IsNetwork ? "https://reddit-uploaded-media.s3-accelerate.amazonaws.com" : ApiHost),
        [AuthorizationHostName] = AuthorizationHost ?? Site,
        [PermalinkHostName] = PermalinkHost,
        [SocketHostName] = SocketHost ?? "wss://k8s-lb.wss.redditmedia.com",
    };

    internal const string AuthorizationHostName = "authorization";

    internal const string PermalinkHostName = "permalink";

    internal const string SocketHostName = "socket";

    private const string NetworkApi = "https://oauth.reddit.com";

    private const string Website = "https://www.reddit.com";

    internal bool IsNetwork => ApiHost == NetworkApi;

    private string Site => IsNetwork ? Website : ApiHost;

    internal AppCredentials ToAppCredentials() => new()
    {
        ClientId = ClientId,
        ClientSecret = Secret.FromString(ClientSecret),
        RedirectUri = Uri.TryCreate(RedirectUri, UriKind.Absolute, out Uri? redirect) ? redirect : null,
    };
}

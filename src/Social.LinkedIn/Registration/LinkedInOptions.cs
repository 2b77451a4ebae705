using Social.Pipeline;

namespace Social.LinkedIn;

/// <summary>Options of LinkedIn. Every host can be pointed elsewhere; http is allowed for loopback only.</summary>
public sealed class LinkedInOptions : PlatformOptions
{
    /// <summary>Gets or sets the client id.</summary>
    public string? ClientId { get; set; }

    /// <summary>Gets or sets the client secret.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>Gets or sets where LinkedIn sends the member back to, exactly as registered.</summary>
    public string? RedirectUri { get; set; }

    /// <summary>Gets or sets a member's access token to import with <see cref="LinkedInAccounts.ImportConfiguredAsync"/>, or null.</summary>
    public string? AccessToken { get; set; }

    /// <summary>Gets or sets the refresh token of <see cref="AccessToken"/>, or null; LinkedIn gives one to approved apps only.</summary>
    public string? RefreshToken { get; set; }

    /// <summary>Gets or sets the version of the API that is asked for, <c>YYYYMM</c>; <c>202607</c> by default. LinkedIn switches each off, 12 months or more after it began, and then refuses every call.</summary>
    public string Version { get; set; } = "202607";

    /// <summary>Gets or sets when LinkedIn switches <see cref="Version"/> off; null, the default, is the announced date, else the first day on which it may: 12 months after the version's month began.</summary>
    public DateTimeOffset? VersionEndsAt { get; set; }

    /// <summary>Gets or sets how long before the version's end a warning is logged, once; 60 days by default.</summary>
    public TimeSpan VersionWarningAhead { get; set; } = TimeSpan.FromDays(60);

    /// <summary>Gets or sets the API's host.</summary>
    public string ApiHost { get; set; } = NetworkApi;

    /// <summary>Gets or sets the host of the token endpoints; null, the default, is <c>https://www.linkedin.com</c>, or <see cref="ApiHost"/> when that is not LinkedIn's.</summary>
    public string? TokenHost { get; set; }

    /// <summary>Gets or sets the host of the page where members consent; null, the default, is as for <see cref="TokenHost"/>.</summary>
    public string? AuthorizationHost { get; set; }

    /// <summary>Gets or sets the host of permalinks.</summary>
    public string PermalinkHost { get; set; } = NetworkWeb;

    /// <summary>Gets or sets how many parts of a video are uploaded at once; 1 by default.</summary>
    public int UploadParallelism { get; set; } = 1;

    /// <summary>Gets or sets how long an uploaded image or document rests before a post uses it where the token may not ask LinkedIn whether it is ready (<c>w_member_social</c> alone); 3 seconds by default.</summary>
    public TimeSpan MediaSettlingTime { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Gets or sets whether members' comments go through the unversioned <c>/v2/socialActions</c>, which takes <c>w_member_social</c> where the versioned one refuses it; false by default.</summary>
    public bool UseUnversionedComments { get; set; }

    /// <summary>Gets the client secrets of child apps by application id, whose webhooks come to the same address; empty by default. They verify notifications beside <see cref="ClientSecret"/>.</summary>
    public IDictionary<string, string> ChildAppSecrets { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> GetHosts()
    {
        string web = ApiHost == NetworkApi ? NetworkWeb : ApiHost;
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [HostNames.Api] = ApiHost,
            [HostNames.Upload] = web,
            [HostNames.Token] = TokenHost ?? web,
            [AuthorizationHostName] = AuthorizationHost ?? TokenHost ?? web,
            [PermalinkHostName] = PermalinkHost,
        };
    }

    internal AppCredentials ToAppCredentials() => new()
    {
        ClientId = ClientId,
        ClientSecret = Secret.FromString(ClientSecret),
        RedirectUri = Uri.TryCreate(RedirectUri, UriKind.Absolute, out Uri? redirect) ? redirect : null,
    };

    internal const string AuthorizationHostName = "authorization";

    internal const string PermalinkHostName = "permalink";

    private const string NetworkApi = "https://api.linkedin.com";

    private const string NetworkWeb = "https://www.linkedin.com";
}

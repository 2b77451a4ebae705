using Social.Pipeline;

namespace Social.Meta;

/// <summary>Options of Instagram. App id and secret are those of Instagram Login; accounts that come with a Facebook Page use the Facebook app's, which are Facebook's options.</summary>
public sealed class InstagramOptions : GraphOptions
{
    internal const string AuthorizationHostName = "authorization";
    internal const string FacebookHostName = "facebook";

    private const string NetworkApi = "https://graph.instagram.com";

    /// <summary>Gets or sets the version of the Graph API, such as <c>v25.0</c>, the default. A warning is logged when it ends within 90 days.</summary>
    public string Version { get; set; } = GraphVersions.Default;

    /// <summary>Gets or sets a long-lived token of Instagram Login to import with <see cref="InstagramAccounts.ImportConfiguredAsync"/>, or null.</summary>
    public string? AccessToken { get; set; }

    /// <summary>Gets or sets a Page's token to import with <see cref="InstagramAccounts.ImportConfiguredAsync"/> when there is no <see cref="AccessToken"/>, or null.</summary>
    public string? PageAccessToken { get; set; }

    /// <summary>Gets or sets how many hashtags a caption may have; 30 by default, as Meta documents.</summary>
    public int MaxHashtags { get; set; } = 30;

    /// <summary>Gets or sets the API's host for accounts of Instagram Login, which also renews their tokens.</summary>
    public string ApiHost { get; set; } = NetworkApi;

    /// <summary>Gets or sets the API's host for accounts that come with a Page; null, the default, is <c>https://graph.facebook.com</c>, or <see cref="ApiHost"/> when that is not Instagram's.</summary>
    public string? FacebookHost { get; set; }

    /// <summary>Gets or sets the host that takes the bytes of videos; null, the default, is <c>https://rupload.facebook.com</c>, or <see cref="ApiHost"/> when that is not Instagram's.</summary>
    public string? UploadHost { get; set; }

    /// <summary>Gets or sets the host that exchanges codes; null, the default, is <c>https://api.instagram.com</c>, or <see cref="ApiHost"/> when that is not Instagram's.</summary>
    public string? TokenHost { get; set; }

    /// <summary>Gets or sets the host of the page where users consent; null, the default, is <c>https://www.instagram.com</c>, or <see cref="ApiHost"/> when that is not Instagram's.</summary>
    public string? AuthorizationHost { get; set; }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> GetHosts() => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [HostNames.Api] = ApiHost,
        [FacebookHostName] = FacebookHost ?? Or("https://graph.facebook.com"),
        [HostNames.Upload] = UploadHost ?? Or("https://rupload.facebook.com"),
        [HostNames.Token] = TokenHost ?? Or("https://api.instagram.com"),
        [AuthorizationHostName] = AuthorizationHost ?? Or("https://www.instagram.com"),
    };

    private string Or(string usual) => ApiHost == NetworkApi ? usual : ApiHost;
}

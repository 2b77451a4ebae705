using Social.Google;
using Social.Pipeline;

namespace Social.YouTube;

/// <summary>Options of YouTube. Every host can be pointed elsewhere; http is allowed for loopback only.</summary>
public sealed class YouTubeOptions : GoogleOptions
{
    internal const string AnalyticsHostName = "analytics";
    internal const string PermalinkHostName = "permalink";
    internal const string ReportingHostName = "reporting";
    internal const string HubHostName = "hub";
    internal const int MaxWebhookSecretBytes = 199;

    /// <summary>Initializes options.</summary>
    public YouTubeOptions()
    {
        UserAgent += " (gzip)"; // Google compresses only for agents that say so
    }

    /// <summary>Gets or sets the API's host.</summary>
    public string ApiHost { get; set; } = "https://www.googleapis.com";

    /// <summary>Gets or sets the host where uploads begin; null, the default, is <see cref="ApiHost"/>. Where their bytes go YouTube says.</summary>
    public string? UploadHost { get; set; }

    /// <summary>Gets or sets the host of the Analytics API.</summary>
    public string AnalyticsHost { get; set; } = "https://youtubeanalytics.googleapis.com";

    /// <summary>Gets or sets the host of the Reporting API.</summary>
    public string ReportingHost { get; set; } = "https://youtubereporting.googleapis.com";

    /// <summary>Gets or sets the host of the hub that tells of new videos (WebSub).</summary>
    public string HubHost { get; set; } = "https://pubsubhubbub.appspot.com";

    /// <summary>Gets or sets the host of permalinks.</summary>
    public string PermalinkHost { get; set; } = "https://www.youtube.com";

    /// <summary>Gets or sets the size of an upload's part in bytes, a multiple of 256 KiB; 16 MiB by default. A part is what is sent again at most after a failure.</summary>
    public int UploadChunkSize { get; set; } = 16 * 1024 * 1024;

    /// <summary>Gets or sets the secret under which the hub signs notifications: less than 200 bytes in UTF-8. Without one there are no subscriptions, because anybody could tell anything.</summary>
    public string? WebhookSecret { get; set; }

    /// <summary>Gets or sets the secret of before, which signatures may still be under until each subscription was renewed; or null.</summary>
    public string? PreviousWebhookSecret { get; set; }

    /// <summary>Gets or sets the word by which the hub's questions are known to be about subscriptions of this application; or null. Without one anybody can have the hub begin or end subscriptions of its address.</summary>
    public string? WebhookVerifyToken { get; set; }

    /// <summary>Gets or sets how many units of quota the project has a day; 10,000 by default.</summary>
    public int DailyUnits { get => Granted(YouTubeLimits.UnitsName, YouTubeLimits.DefaultUnits); set => Limits[YouTubeLimits.UnitsName] = value; }

    /// <summary>Gets or sets how many uploads the project has a day; 100 by default.</summary>
    public int DailyUploads { get => Granted(YouTubeLimits.UploadsName, YouTubeLimits.DefaultUploads); set => Limits[YouTubeLimits.UploadsName] = value; }

    /// <summary>Gets or sets how many pages of searches the project has a day; 100 by default.</summary>
    public int DailySearches { get => Granted(YouTubeLimits.SearchesName, YouTubeLimits.DefaultSearches); set => Limits[YouTubeLimits.SearchesName] = value; }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> GetHosts() => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [HostNames.Api] = ApiHost,
        [HostNames.Upload] = UploadHost ?? ApiHost,
        [HostNames.Token] = TokenHost,
        [AuthorizationHostName] = AuthorizationHost,
        [UserInfoHostName] = UserInfoHost,
        [AnalyticsHostName] = AnalyticsHost,
        [ReportingHostName] = ReportingHost,
        [HubHostName] = HubHost,
        [PermalinkHostName] = PermalinkHost,
    };

    private int Granted(string pot, int ordinary) => Limits.TryGetValue(pot, out double granted) ? (int)granted : ordinary;
}

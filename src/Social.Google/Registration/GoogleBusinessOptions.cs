using Social.Pipeline;

namespace Social.Google;

/// <summary>Options of Business Profile. Every host can be pointed elsewhere; http is allowed for loopback only.</summary>
public sealed class GoogleBusinessOptions : GoogleOptions
{
    /// <summary>Gets or sets the host of the older API: posts, media, reviews.</summary>
    public string ApiHost { get; set; } = "https://mybusiness.googleapis.com";

    /// <summary>Gets or sets the host that media is uploaded to; null, the default, is <see cref="ApiHost"/>.</summary>
    public string? UploadHost { get; set; }

    /// <summary>Gets or sets the host of accounts.</summary>
    public string AccountManagementHost { get; set; } = "https://mybusinessaccountmanagement.googleapis.com";

    /// <summary>Gets or sets the host of locations.</summary>
    public string InformationHost { get; set; } = "https://mybusinessbusinessinformation.googleapis.com";

    /// <summary>Gets or sets the host of metrics.</summary>
    public string PerformanceHost { get; set; } = "https://businessprofileperformance.googleapis.com";

    /// <summary>Gets or sets the host of notification settings.</summary>
    public string NotificationsHost { get; set; } = "https://mybusinessnotifications.googleapis.com";

    /// <summary>Gets or sets the host that says whether a location is verified.</summary>
    public string VerificationsHost { get; set; } = "https://mybusinessverifications.googleapis.com";

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> GetHosts() => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [HostNames.Api] = ApiHost,
        [HostNames.Upload] = UploadHost ?? ApiHost,
        [HostNames.Token] = TokenHost,
        [AuthorizationHostName] = AuthorizationHost,
        [UserInfoHostName] = UserInfoHost,
        [AccountManagement] = AccountManagementHost,
        [Information] = InformationHost,
        [Performance] = PerformanceHost,
        [Notifications] = NotificationsHost,
        [Verifications] = VerificationsHost,
    };

    internal const string AccountManagement = "accountManagement";
    internal const string Information = "information";
    internal const string Performance = "performance";
    internal const string Notifications = "notifications";
    internal const string Verifications = "verifications";

    /// <summary>The logical hosts that get an HTTP client of their own, besides the API's.</summary>
    internal static string[] Clients { get; } = [HostNames.Upload, HostNames.Token, UserInfoHostName, AccountManagement, Information, Performance, Notifications, Verifications];
}

using Social.Pipeline;

namespace Social.Meta;

/// <summary>Options of the WhatsApp Cloud API.</summary>
public sealed class WhatsAppOptions : GraphOptions
{
    internal const string MediaHostName = "media";

    private const string NetworkApi = "https://graph.facebook.com";

    /// <summary>Gets or sets the token to import with <see cref="WhatsAppAccounts.ImportConfiguredAsync"/>, in production a system user's; or null.</summary>
    public string? AccessToken { get; set; }

    /// <summary>Gets or sets the id of the phone number to import, which is not the number itself; null imports the first that the token may use.</summary>
    public string? PhoneNumberId { get; set; }

    /// <summary>Gets or sets the id of the WhatsApp Business Account, or null to ask Meta which accounts a token is for.</summary>
    public string? BusinessAccountId { get; set; }

    /// <summary>Gets or sets the version of the Graph API; <see cref="GraphVersions.Default"/> by default.</summary>
    public string Version { get; set; } = GraphVersions.Default;

    /// <summary>Gets or sets the API's host.</summary>
    public string ApiHost { get; set; } = NetworkApi;

    /// <summary>Gets or sets the one host, beside the API's, that gets the token: where media is downloaded from.</summary>
    public string MediaHost { get; set; } = "https://lookaside.fbsbx.com";

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> GetHosts() => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [HostNames.Api] = ApiHost,
        [MediaHostName] = MediaHost,
    };
}

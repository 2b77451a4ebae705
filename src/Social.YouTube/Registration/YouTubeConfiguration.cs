using Microsoft.Extensions.Configuration;

namespace Social.YouTube;

/// <summary>Reads the options from the section <c>Social:{name}</c>, and from the plain variables that applications already have.</summary>
internal sealed class YouTubeConfiguration(string name, IConfiguration? configuration) : PlatformConfiguration<YouTubeOptions>(name, PlatformName.YouTube, configuration)
{
    /// <inheritdoc/>
    protected override void ReadVariables(IConfiguration variables, YouTubeOptions options)
    {
        options.ClientId = variables["YOUTUBE_CLIENT_ID"] ?? options.ClientId;
        options.ClientSecret = variables["YOUTUBE_CLIENT_SECRET"] ?? options.ClientSecret;
        options.RedirectUri = variables["YOUTUBE_REDIRECT_URI"] ?? options.RedirectUri;
        options.AccessToken = variables["YOUTUBE_ACCESS_TOKEN"] ?? options.AccessToken;
        options.RefreshToken = variables["YOUTUBE_REFRESH_TOKEN"] ?? options.RefreshToken;
        options.WebhookSecret = variables["YOUTUBE_WEBHOOK_SECRET"] ?? options.WebhookSecret;
        options.WebhookVerifyToken = variables["YOUTUBE_WEBHOOK_VERIFY_TOKEN"] ?? options.WebhookVerifyToken;
    }

    /// <inheritdoc/>
    protected override void Bind(IConfigurationSection section, YouTubeOptions options) => section.Bind(options);
}

using Microsoft.Extensions.Configuration;

namespace Social.Meta;

/// <summary>Reads the options from the section <c>Social:{name}</c>, and from the plain variables that applications already have.</summary>
internal sealed class InstagramConfiguration(string name, IConfiguration? configuration) : PlatformConfiguration<InstagramOptions>(name, PlatformName.Instagram, configuration)
{
    /// <inheritdoc/>
    protected override void ReadVariables(IConfiguration variables, InstagramOptions options)
    {
        options.AppId = variables["INSTAGRAM_APP_ID"] ?? options.AppId;
        options.AppSecret = variables["INSTAGRAM_APP_SECRET"] ?? options.AppSecret;
        options.RedirectUri = variables["INSTAGRAM_REDIRECT_URI"] ?? options.RedirectUri;
        options.AccessToken = variables["INSTAGRAM_ACCESS_TOKEN"] ?? options.AccessToken;
        options.WebhookVerifyToken = variables["INSTAGRAM_WEBHOOK_VERIFY_TOKEN"] ?? options.WebhookVerifyToken;
        options.PageAccessToken = variables["INSTAGRAM_PAGE_ACCESS_TOKEN"] ?? options.PageAccessToken;
    }

    /// <inheritdoc/>
    protected override void Bind(IConfigurationSection section, InstagramOptions options) => section.Bind(options);
}

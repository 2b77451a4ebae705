using Microsoft.Extensions.Configuration;

namespace Social.TikTok;

/// <summary>Reads the options from the section <c>Social:{name}</c>, and from the plain variables that applications already have.</summary>
internal sealed class TikTokConfiguration(string name, IConfiguration? configuration) : PlatformConfiguration<TikTokOptions>(name, PlatformName.TikTok, configuration)
{
    /// <inheritdoc/>
    protected override void ReadVariables(IConfiguration variables, TikTokOptions options)
    {
        options.ClientKey = variables["TIKTOK_CLIENT_KEY"] ?? variables["TIKTOK_CLIENT_ID"] ?? options.ClientKey;
        options.ClientSecret = variables["TIKTOK_CLIENT_SECRET"] ?? options.ClientSecret;
        options.RedirectUri = variables["TIKTOK_REDIRECT_URI"] ?? options.RedirectUri;
        options.AccessToken = variables["TIKTOK_ACCESS_TOKEN"] ?? options.AccessToken;
        options.RefreshToken = variables["TIKTOK_REFRESH_TOKEN"] ?? options.RefreshToken;
        options.Business.AppId = variables["TIKTOK_BUSINESS_APP_ID"] ?? options.Business.AppId;
        options.Business.Secret = variables["TIKTOK_BUSINESS_SECRET"] ?? options.Business.Secret;
        options.Business.RedirectUri = variables["TIKTOK_BUSINESS_REDIRECT_URI"] ?? options.Business.RedirectUri;
    }

    /// <inheritdoc/>
    protected override void Bind(IConfigurationSection section, TikTokOptions options) => section.Bind(options);
}

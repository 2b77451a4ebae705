using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Social.TikTok;

/// <summary>Reads options from configuration: the section <c>Social:{name}</c>, and the plain variables that applications already have.</summary>
internal sealed class TikTokConfiguration(string name, IConfiguration? configuration) : IConfigureNamedOptions<TikTokOptions>
{
    /// <inheritdoc/>
    public void Configure(TikTokOptions options) => Configure(Options.DefaultName, options);

    /// <inheritdoc/>
    public void Configure(string? optionsName, TikTokOptions options)
    {
        if (optionsName != name || configuration is null)
        {
            return;
        }

        if (name == PlatformName.TikTok.Value)
        {
            options.ClientKey = configuration["TIKTOK_CLIENT_KEY"] ?? configuration["TIKTOK_CLIENT_ID"] ?? options.ClientKey;
            options.ClientSecret = configuration["TIKTOK_CLIENT_SECRET"] ?? options.ClientSecret;
            options.RedirectUri = configuration["TIKTOK_REDIRECT_URI"] ?? options.RedirectUri;
            options.AccessToken = configuration["TIKTOK_ACCESS_TOKEN"] ?? options.AccessToken;
            options.RefreshToken = configuration["TIKTOK_REFRESH_TOKEN"] ?? options.RefreshToken;
            options.Business.AppId = configuration["TIKTOK_BUSINESS_APP_ID"] ?? options.Business.AppId;
            options.Business.Secret = configuration["TIKTOK_BUSINESS_SECRET"] ?? options.Business.Secret;
            options.Business.RedirectUri = configuration["TIKTOK_BUSINESS_REDIRECT_URI"] ?? options.Business.RedirectUri;
        }

        configuration.GetSection($"Social:{name}").Bind(options);
    }
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Social.Meta;

/// <summary>Reads options from configuration: the section <c>Social:{name}</c>, and the plain variables that applications already have.</summary>
internal sealed class InstagramConfiguration(string name, IConfiguration? configuration) : IConfigureNamedOptions<InstagramOptions>
{
    /// <inheritdoc/>
    public void Configure(InstagramOptions options) => Configure(Options.DefaultName, options);

    /// <inheritdoc/>
    public void Configure(string? optionsName, InstagramOptions options)
    {
        if (optionsName != name || configuration is null)
        {
            return;
        }

        if (name == PlatformName.Instagram.Value)
        {
            options.AppId = configuration["INSTAGRAM_APP_ID"] ?? options.AppId;
            options.AppSecret = configuration["INSTAGRAM_APP_SECRET"] ?? options.AppSecret;
            options.RedirectUri = configuration["INSTAGRAM_REDIRECT_URI"] ?? options.RedirectUri;
            options.AccessToken = configuration["INSTAGRAM_ACCESS_TOKEN"] ?? options.AccessToken;
            options.PageAccessToken = configuration["INSTAGRAM_PAGE_ACCESS_TOKEN"] ?? options.PageAccessToken;
        }

        configuration.GetSection($"Social:{name}").Bind(options);
    }
}

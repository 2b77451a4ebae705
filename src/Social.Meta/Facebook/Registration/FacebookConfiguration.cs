using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Social.Meta;

/// <summary>Reads options from configuration: the section <c>Social:{name}</c>, and the plain variables that applications already have.</summary>
internal sealed class FacebookConfiguration(string name, IConfiguration? configuration) : IConfigureNamedOptions<FacebookOptions>
{
    /// <inheritdoc/>
    public void Configure(FacebookOptions options) => Configure(Options.DefaultName, options);

    /// <inheritdoc/>
    public void Configure(string? optionsName, FacebookOptions options)
    {
        if (optionsName != name || configuration is null)
        {
            return;
        }

        if (name == PlatformName.Facebook.Value)
        {
            options.AppId = configuration["FACEBOOK_APP_ID"] ?? options.AppId;
            options.AppSecret = configuration["FACEBOOK_APP_SECRET"] ?? options.AppSecret;
            options.RedirectUri = configuration["FACEBOOK_REDIRECT_URI"] ?? options.RedirectUri;
            options.AccessToken = configuration["FACEBOOK_ACCESS_TOKEN"] ?? options.AccessToken;
        }

        IConfigurationSection section = configuration.GetSection($"Social:{name}");
        if (section.GetSection(nameof(FacebookOptions.Scopes)).GetChildren().Any())
        {
            options.Scopes.Clear(); // a list from configuration takes the place of the default, and is not added to it
        }

        section.Bind(options);
    }
}

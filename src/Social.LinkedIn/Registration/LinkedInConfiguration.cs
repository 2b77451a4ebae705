using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Social.LinkedIn;

/// <summary>Reads options from configuration: the section <c>Social:{name}</c>, and the plain variables that applications already have.</summary>
internal sealed class LinkedInConfiguration(string name, IConfiguration? configuration) : IConfigureNamedOptions<LinkedInOptions>
{
    /// <inheritdoc/>
    public void Configure(LinkedInOptions options) => Configure(Options.DefaultName, options);

    /// <inheritdoc/>
    public void Configure(string? optionsName, LinkedInOptions options)
    {
        if (optionsName != name || configuration is null)
        {
            return;
        }

        if (name == PlatformName.LinkedIn.Value)
        {
            options.ClientId = configuration["LINKEDIN_CLIENT_ID"] ?? options.ClientId;
            options.ClientSecret = configuration["LINKEDIN_CLIENT_SECRET"] ?? options.ClientSecret;
            options.RedirectUri = configuration["LINKEDIN_REDIRECT_URI"] ?? configuration["LINKEDIN_REDIRECT_URL"] ?? options.RedirectUri;
            options.AccessToken = configuration["LINKEDIN_ACCESS_TOKEN"] ?? options.AccessToken;
            options.RefreshToken = configuration["LINKEDIN_REFRESH_TOKEN"] ?? options.RefreshToken;
            options.Version = configuration["LINKEDIN_VERSION"] ?? options.Version;
        }

        configuration.GetSection($"Social:{name}").Bind(options);
    }
}

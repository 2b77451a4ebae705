using Microsoft.Extensions.Configuration;

namespace Social.LinkedIn;

/// <summary>Reads the options from the section <c>Social:{name}</c>, and from the plain variables that applications already have.</summary>
internal sealed class LinkedInConfiguration(string name, IConfiguration? configuration) : PlatformConfiguration<LinkedInOptions>(name, PlatformName.LinkedIn, configuration)
{
    /// <inheritdoc/>
    protected override void ReadVariables(IConfiguration variables, LinkedInOptions options)
    {
        options.ClientId = variables["LINKEDIN_CLIENT_ID"] ?? options.ClientId;
        options.ClientSecret = variables["LINKEDIN_CLIENT_SECRET"] ?? options.ClientSecret;
        options.RedirectUri = variables["LINKEDIN_REDIRECT_URI"] ?? variables["LINKEDIN_REDIRECT_URL"] ?? options.RedirectUri;
        options.AccessToken = variables["LINKEDIN_ACCESS_TOKEN"] ?? options.AccessToken;
        options.RefreshToken = variables["LINKEDIN_REFRESH_TOKEN"] ?? options.RefreshToken;
        options.Version = variables["LINKEDIN_VERSION"] ?? options.Version;
    }

    /// <inheritdoc/>
    protected override void Bind(IConfigurationSection section, LinkedInOptions options) => section.Bind(options);
}

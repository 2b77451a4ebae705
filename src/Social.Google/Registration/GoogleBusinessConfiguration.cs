using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Social.Google;

/// <summary>Reads options from configuration: the section <c>Social:{name}</c>, and the plain variables that applications already have.</summary>
internal sealed class GoogleBusinessConfiguration(string name, IConfiguration? configuration) : IConfigureNamedOptions<GoogleBusinessOptions>
{
    /// <inheritdoc/>
    public void Configure(GoogleBusinessOptions options) => Configure(Options.DefaultName, options);

    /// <inheritdoc/>
    public void Configure(string? optionsName, GoogleBusinessOptions options)
    {
        if (optionsName != name || configuration is null)
        {
            return;
        }

        if (name == PlatformName.GoogleBusiness.Value)
        {
            options.ClientId = configuration["GOOGLE_CLIENT_ID"] ?? options.ClientId;
            options.ClientSecret = configuration["GOOGLE_CLIENT_SECRET"] ?? options.ClientSecret;
            options.RedirectUri = configuration["GOOGLE_REDIRECT_URL"] ?? options.RedirectUri;
            options.AccessToken = configuration["GOOGLE_BUSINESS_ACCESS_TOKEN"] ?? options.AccessToken;
            options.RefreshToken = configuration["GOOGLE_BUSINESS_REFRESH_TOKEN"] ?? options.RefreshToken;
        }

        configuration.GetSection($"Social:{name}").Bind(options);
    }
}

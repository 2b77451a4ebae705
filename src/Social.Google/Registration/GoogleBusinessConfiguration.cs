using Microsoft.Extensions.Configuration;

namespace Social.Google;

/// <summary>Reads the options from the section <c>Social:{name}</c>, and from the plain variables that applications already have.</summary>
internal sealed class GoogleBusinessConfiguration(string name, IConfiguration? configuration) : PlatformConfiguration<GoogleBusinessOptions>(name, PlatformName.GoogleBusiness, configuration)
{
    /// <inheritdoc/>
    protected override void ReadVariables(IConfiguration variables, GoogleBusinessOptions options)
    {
        options.ClientId = variables["GOOGLE_CLIENT_ID"] ?? options.ClientId;
        options.ClientSecret = variables["GOOGLE_CLIENT_SECRET"] ?? options.ClientSecret;
        options.RedirectUri = variables["GOOGLE_REDIRECT_URL"] ?? options.RedirectUri;
        options.AccessToken = variables["GOOGLE_BUSINESS_ACCESS_TOKEN"] ?? options.AccessToken;
        options.RefreshToken = variables["GOOGLE_BUSINESS_REFRESH_TOKEN"] ?? options.RefreshToken;
    }

    /// <inheritdoc/>
    protected override void Bind(IConfigurationSection section, GoogleBusinessOptions options) => section.Bind(options);
}

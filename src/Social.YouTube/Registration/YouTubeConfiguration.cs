using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Social.YouTube;

/// <summary>Reads options from configuration: the section <c>Social:{name}</c>, and the plain variables that applications already have.</summary>
internal sealed class YouTubeConfiguration(string name, IConfiguration? configuration) : IConfigureNamedOptions<YouTubeOptions>
{
    /// <inheritdoc/>
    public void Configure(YouTubeOptions options) => Configure(Options.DefaultName, options);

    /// <inheritdoc/>
    public void Configure(string? optionsName, YouTubeOptions options)
    {
        if (optionsName != name || configuration is null)
        {
            return;
        }

        if (name == PlatformName.YouTube.Value)
        {
            options.ClientId = configuration["YOUTUBE_CLIENT_ID"] ?? options.ClientId;
            options.ClientSecret = configuration["YOUTUBE_CLIENT_SECRET"] ?? options.ClientSecret;
            options.RedirectUri = configuration["YOUTUBE_REDIRECT_URI"] ?? options.RedirectUri;
            options.AccessToken = configuration["YOUTUBE_ACCESS_TOKEN"] ?? options.AccessToken;
            options.RefreshToken = configuration["YOUTUBE_REFRESH_TOKEN"] ?? options.RefreshToken;
        }

        configuration.GetSection($"Social:{name}").Bind(options);
    }
}

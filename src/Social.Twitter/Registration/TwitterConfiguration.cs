using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Social.Twitter;

/// <summary>Reads options from configuration: the section <c>Social:{name}</c>, and the plain variables that applications already have.</summary>
internal sealed class TwitterConfiguration(string name, IConfiguration? configuration) : IConfigureNamedOptions<TwitterOptions>
{
    /// <inheritdoc/>
    public void Configure(TwitterOptions options) => Configure(Options.DefaultName, options);

    /// <inheritdoc/>
    public void Configure(string? optionsName, TwitterOptions options)
    {
        if (optionsName != name || configuration is null)
        {
            return;
        }

        if (name == PlatformName.Twitter.Value)
        {
            options.ClientId = configuration["TWITTER_CLIENT_ID"] ?? options.ClientId;
            options.ClientSecret = configuration["TWITTER_CLIENT_SECRET"] ?? options.ClientSecret;
            options.ConsumerKey = configuration["TWITTER_API_KEY"] ?? options.ConsumerKey;
            options.ConsumerSecret = configuration["TWITTER_API_SECRET"] ?? options.ConsumerSecret;
            options.BearerToken = configuration["TWITTER_BEARER_TOKEN"] ?? options.BearerToken;
            options.RedirectUri = configuration["TWITTER_REDIRECT_URI"] ?? options.RedirectUri;
            options.AccessToken = configuration["TWITTER_ACCESS_TOKEN"] ?? options.AccessToken;
            options.AccessSecret = configuration["TWITTER_ACCESS_SECRET"] ?? options.AccessSecret;
            options.RefreshToken = configuration["TWITTER_REFRESH_TOKEN"] ?? options.RefreshToken;
        }

        configuration.GetSection($"Social:{name}").Bind(options);
    }
}

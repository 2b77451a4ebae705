using Microsoft.Extensions.Configuration;

namespace Social.Twitter;

/// <summary>Reads the options from the section <c>Social:{name}</c>, and from the plain variables that applications already have.</summary>
internal sealed class TwitterConfiguration(string name, IConfiguration? configuration) : PlatformConfiguration<TwitterOptions>(name, PlatformName.Twitter, configuration)
{
    /// <inheritdoc/>
    protected override void ReadVariables(IConfiguration variables, TwitterOptions options)
    {
        options.ClientId = variables["TWITTER_CLIENT_ID"] ?? options.ClientId;
        options.ClientSecret = variables["TWITTER_CLIENT_SECRET"] ?? options.ClientSecret;
        options.ConsumerKey = variables["TWITTER_API_KEY"] ?? options.ConsumerKey;
        options.ConsumerSecret = variables["TWITTER_API_SECRET"] ?? options.ConsumerSecret;
        options.BearerToken = variables["TWITTER_BEARER_TOKEN"] ?? options.BearerToken;
        options.RedirectUri = variables["TWITTER_REDIRECT_URI"] ?? options.RedirectUri;
        options.AccessToken = variables["TWITTER_ACCESS_TOKEN"] ?? options.AccessToken;
        options.AccessSecret = variables["TWITTER_ACCESS_SECRET"] ?? options.AccessSecret;
        options.RefreshToken = variables["TWITTER_REFRESH_TOKEN"] ?? options.RefreshToken;
    }

    /// <inheritdoc/>
    protected override void Bind(IConfigurationSection section, TwitterOptions options) => section.Bind(options);
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Social.Reddit;

/// <summary>Reads options from configuration: the section <c>Social:{name}</c>, and the plain variables that applications already have.</summary>
internal sealed class RedditConfiguration(string name, IConfiguration? configuration) : IConfigureNamedOptions<RedditOptions>
{
    /// <inheritdoc/>
    public void Configure(RedditOptions options) => Configure(Options.DefaultName, options);

    /// <inheritdoc/>
    public void Configure(string? optionsName, RedditOptions options)
    {
        if (optionsName != name || configuration is null)
        {
            return;
        }

        if (name == PlatformName.Reddit.Value)
        {
            options.ClientId = configuration["REDDIT_CLIENT_ID"] ?? options.ClientId;
            options.ClientSecret = configuration["REDDIT_CLIENT_SECRET"] ?? options.ClientSecret;
            options.RedirectUri = configuration["REDDIT_REDIRECT_URI"] ?? options.RedirectUri;
            options.Username = configuration["REDDIT_USERNAME"] ?? options.Username;
            options.Password = configuration["REDDIT_PASSWORD"] ?? options.Password;
            options.AccessToken = configuration["REDDIT_ACCESS_TOKEN"] ?? options.AccessToken;
            options.RefreshToken = configuration["REDDIT_REFRESH_TOKEN"] ?? options.RefreshToken;
            options.DeveloperName = configuration["REDDIT_DEVELOPER_NAME"] ?? options.DeveloperName;
        }

        configuration.GetSection($"Social:{name}").Bind(options);
    }
}

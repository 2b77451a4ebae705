using Microsoft.Extensions.Configuration;

namespace Social.Reddit;

/// <summary>Reads the options from the section <c>Social:{name}</c>, and from the plain variables that applications already have.</summary>
internal sealed class RedditConfiguration(string name, IConfiguration? configuration) : PlatformConfiguration<RedditOptions>(name, PlatformName.Reddit, configuration)
{
    /// <inheritdoc/>
    protected override void ReadVariables(IConfiguration variables, RedditOptions options)
    {
        options.ClientId = variables["REDDIT_CLIENT_ID"] ?? options.ClientId;
        options.ClientSecret = variables["REDDIT_CLIENT_SECRET"] ?? options.ClientSecret;
        options.RedirectUri = variables["REDDIT_REDIRECT_URI"] ?? options.RedirectUri;
        options.Username = variables["REDDIT_USERNAME"] ?? options.Username;
        options.Password = variables["REDDIT_PASSWORD"] ?? options.Password;
        options.AccessToken = variables["REDDIT_ACCESS_TOKEN"] ?? options.AccessToken;
        options.RefreshToken = variables["REDDIT_REFRESH_TOKEN"] ?? options.RefreshToken;
        options.DeveloperName = variables["REDDIT_DEVELOPER_NAME"] ?? options.DeveloperName;
    }

    /// <inheritdoc/>
    protected override void Bind(IConfigurationSection section, RedditOptions options) => section.Bind(options);
}

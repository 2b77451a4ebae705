using Microsoft.Extensions.Configuration;

namespace Social.Meta;

/// <summary>Reads the options from the section <c>Social:{name}</c>, and from the plain variables that applications already have.</summary>
internal sealed class FacebookConfiguration(string name, IConfiguration? configuration) : PlatformConfiguration<FacebookOptions>(name, PlatformName.Facebook, configuration)
{
    /// <inheritdoc/>
    protected override void ReadVariables(IConfiguration variables, FacebookOptions options)
    {
        options.AppId = variables["FACEBOOK_APP_ID"] ?? options.AppId;
        options.AppSecret = variables["FACEBOOK_APP_SECRET"] ?? options.AppSecret;
        options.RedirectUri = variables["FACEBOOK_REDIRECT_URI"] ?? options.RedirectUri;
        options.AccessToken = variables["FACEBOOK_ACCESS_TOKEN"] ?? options.AccessToken;
        options.WebhookVerifyToken = variables["FACEBOOK_WEBHOOK_VERIFY_TOKEN"] ?? options.WebhookVerifyToken;
    }

    /// <inheritdoc/>
    protected override void Bind(IConfigurationSection section, FacebookOptions options)
    {
        if (section.GetSection(nameof(FacebookOptions.Scopes)).GetChildren().Any())
        {
            options.Scopes.Clear(); // a list from configuration takes the place of the default, and is not added to it
        }

        section.Bind(options);
    }
}

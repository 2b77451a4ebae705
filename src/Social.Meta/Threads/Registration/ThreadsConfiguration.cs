using Microsoft.Extensions.Configuration;

namespace Social.Meta;

/// <summary>Reads the options from the section <c>Social:{name}</c>, and from the plain variables that applications already have.</summary>
internal sealed class ThreadsConfiguration(string name, IConfiguration? configuration) : PlatformConfiguration<ThreadsOptions>(name, PlatformName.Threads, configuration)
{
    /// <inheritdoc/>
    protected override void ReadVariables(IConfiguration variables, ThreadsOptions options)
    {
        options.AppId = variables["THREADS_APP_ID"] ?? options.AppId;
        options.AppSecret = variables["THREADS_APP_SECRET"] ?? options.AppSecret;
        options.RedirectUri = variables["THREADS_REDIRECT_URI"] ?? options.RedirectUri;
        options.AccessToken = variables["THREADS_ACCESS_TOKEN"] ?? options.AccessToken;
        options.WebhookVerifyToken = variables["THREADS_WEBHOOK_VERIFY_TOKEN"] ?? options.WebhookVerifyToken;
    }

    /// <inheritdoc/>
    protected override void Bind(IConfigurationSection section, ThreadsOptions options) => section.Bind(options);
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Social.Meta;

/// <summary>Reads options from configuration: the section <c>Social:{name}</c>, and the plain variables that applications already have.</summary>
internal sealed class ThreadsConfiguration(string name, IConfiguration? configuration) : IConfigureNamedOptions<ThreadsOptions>
{
    /// <inheritdoc/>
    public void Configure(ThreadsOptions options) => Configure(Options.DefaultName, options);

    /// <inheritdoc/>
    public void Configure(string? optionsName, ThreadsOptions options)
    {
        if (optionsName != name || configuration is null)
        {
            return;
        }

        if (name == PlatformName.Threads.Value)
        {
            options.AppId = configuration["THREADS_APP_ID"] ?? options.AppId;
            options.AppSecret = configuration["THREADS_APP_SECRET"] ?? options.AppSecret;
            options.RedirectUri = configuration["THREADS_REDIRECT_URI"] ?? options.RedirectUri;
            options.AccessToken = configuration["THREADS_ACCESS_TOKEN"] ?? options.AccessToken;
        }

        configuration.GetSection($"Social:{name}").Bind(options);
    }
}

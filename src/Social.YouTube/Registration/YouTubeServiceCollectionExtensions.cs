using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Social;
using Social.Accounts;
using Social.Auth;
using Social.Google;
using Social.Pipeline;
using Social.Publishing;
using Social.YouTube;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers YouTube.</summary>
public static class YouTubeServiceCollectionExtensions
{
    /// <summary>Registers YouTube under the name <c>youtube</c>. Options come from variables such as <c>YOUTUBE_CLIENT_ID</c>, from the configuration section <c>Social:YouTube</c>, and from code, the last winning; variables and section are read where an <c>IConfiguration</c> is registered.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes options, or null.</param>
    public static ISocialPlatformBuilder AddYouTube(this ISocialBuilder builder, Action<YouTubeOptions>? configure = null) =>
        AddYouTube(builder, PlatformName.YouTube, configure);

    /// <summary>Registers YouTube under another name, with hosts or settings of its own; its accounts' keys begin with that name.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name, which is also the configuration section under <c>Social</c>.</param>
    /// <param name="configure">Changes options, or null.</param>
    public static ISocialPlatformBuilder AddYouTube(this ISocialBuilder builder, PlatformName name, Action<YouTubeOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        IServiceCollection services = builder.Services;
        string key = name.Value;
        OptionsBuilder<YouTubeOptions> options = services.AddOptions<YouTubeOptions>(key);
        services.AddSingleton<IConfigureOptions<YouTubeOptions>>(sp => new YouTubeConfiguration(key, sp.GetService<IConfiguration>()));
        if (configure is not null)
        {
            options.Configure(configure);
        }

        options.Validate(
            static o => o.UploadChunkSize >= ResumableUpload.Step && o.UploadChunkSize % ResumableUpload.Step == 0,
            $"UploadChunkSize must be a multiple of {ResumableUpload.Step} bytes (256 KiB).");
        options.Validate(static o => o is { DailyUnits: > 0, DailyUploads: > 0, DailySearches: > 0 }, "DailyUnits, DailyUploads and DailySearches must be more than zero.");
        options.Validate(
            static o => o.RedirectUri is null || Uri.TryCreate(o.RedirectUri, UriKind.Absolute, out _),
            "RedirectUri must be an absolute address, exactly as registered with Google.");
        options.ValidateOnStart();
        services.AddSingleton<IValidateOptions<YouTubeOptions>>(new PlatformOptionsValidator<YouTubeOptions>(key));
        ISocialPlatformBuilder platform = builder.AddPlatform(
            name, sp => YouTubePlatform.Define(sp, name, Options(sp, key)), HostNames.Upload, HostNames.Token, GoogleOptions.UserInfoHostName, YouTubeOptions.AnalyticsHostName);
        services.AddSingleton(sp => new AppCredentialsRegistration(name, app => app.Name is null ? Options(sp, key).ToAppCredentials() : null));
        services.AddSingleton(sp => YouTubePlatform.Strategy(sp, name, Options(sp, key)));
        services.AddSingleton(new ConnectionExpectation(name, CredentialKind.OAuth2, YouTubeScopes.Default));
        services.AddSingleton(new PostOptionsRegistration(PlatformName.YouTube, YouTubePostOptionsContext.Default.YouTubePostOptions));
        services.AddKeyedSingleton(key, (sp, _) => YouTubePlatform.CreateClient(sp, name));
        services.AddSingleton<ISocialPlatform>(sp => sp.GetRequiredKeyedService<YouTubeClient>(key).Abilities);
        services.TryAddSingleton(sp => sp.GetRequiredKeyedService<YouTubeClient>(key));
        return platform;
    }

    private static YouTubeOptions Options(IServiceProvider services, string key) => services.GetRequiredService<IOptionsMonitor<YouTubeOptions>>().Get(key);
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Social;
using Social.Accounts;
using Social.Auth;
using Social.Pipeline;
using Social.Publishing;
using Social.TikTok;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers TikTok.</summary>
public static class TikTokServiceCollectionExtensions
{
    /// <summary>Registers TikTok under the name <c>tiktok</c>. Options come from variables such as <c>TIKTOK_CLIENT_KEY</c>, from the configuration section <c>Social:TikTok</c>, and from code, the last winning; variables and section are read where an <c>IConfiguration</c> is registered.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes options, or null.</param>
    public static ISocialPlatformBuilder AddTikTok(this ISocialBuilder builder, Action<TikTokOptions>? configure = null) =>
        AddTikTok(builder, PlatformName.TikTok, configure);

    /// <summary>Registers TikTok under another name, with hosts or settings of its own; its accounts' keys begin with that name.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name, which is also the configuration section under <c>Social</c>.</param>
    /// <param name="configure">Changes options, or null.</param>
    public static ISocialPlatformBuilder AddTikTok(this ISocialBuilder builder, PlatformName name, Action<TikTokOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        IServiceCollection services = builder.Services;
        string key = name.Value;
        OptionsBuilder<TikTokOptions> options = services.AddOptions<TikTokOptions>(key);
        services.AddSingleton<IConfigureOptions<TikTokOptions>>(sp => new TikTokConfiguration(key, sp.GetService<IConfiguration>()));
        if (configure is not null)
        {
            options.Configure(configure);
        }

        options.Validate(
            o => o.UploadChunkSize is >= VideoChunks.MinPart and <= VideoChunks.MaxPart,
            $"UploadChunkSize must be {VideoChunks.MinPart} to {VideoChunks.MaxPart} bytes.");
        options.Validate(
            static o => IsAbsolute(o.RedirectUri) && IsAbsolute(o.Business.RedirectUri),
            "RedirectUri must be an absolute address, exactly as registered with TikTok.");
        options.Validate(
            static o => o.StatusInterval > TimeSpan.Zero && o.StatusPatience >= TimeSpan.Zero && o.HostedMediaLifetime > TimeSpan.Zero,
            "StatusInterval and HostedMediaLifetime must be more than zero, and StatusPatience not less.");
        options.ValidateOnStart();
        services.AddSingleton<IValidateOptions<TikTokOptions>>(new PlatformOptionsValidator<TikTokOptions>(key));
        ISocialPlatformBuilder platform = builder.AddPlatform(name, sp => TikTokPlatform.Define(sp, name, Options(sp, key)), HostNames.Upload, HostNames.Token, TikTokOptions.BusinessHostName);
        services.AddSingleton(sp => new AppCredentialsRegistration(name, app => app.Name switch
        {
            null => Options(sp, key).ToAppCredentials(),
            TikTokAccounts.BusinessApp => Options(sp, key).Business.ToAppCredentials(),
            _ => null,
        }));
        foreach (CredentialKind kind in (CredentialKind[])[CredentialKind.OAuth2, CredentialKind.App, CredentialKind.Business])
        {
            services.AddSingleton(sp => TikTokPlatform.Strategy(sp, name, kind, Options(sp, key)));
        }

        services.AddSingleton(new ConnectionExpectation(name, CredentialKind.OAuth2, TikTokScopes.Default));
        services.AddSingleton(new PostOptionsRegistration(PlatformName.TikTok, TikTokPostOptionsContext.Default.TikTokPostOptions));
        services.AddKeyedSingleton(key, (sp, _) => TikTokPlatform.CreateClient(sp, name));
        services.AddSingleton<ISocialPlatform>(sp => sp.GetRequiredKeyedService<TikTokClient>(key).Abilities);
        services.TryAddSingleton(sp => sp.GetRequiredKeyedService<TikTokClient>(key));
        return platform;
    }

    private static bool IsAbsolute(string? uri) => uri is null || Uri.TryCreate(uri, UriKind.Absolute, out _);

    private static TikTokOptions Options(IServiceProvider services, string key) => services.GetRequiredService<IOptionsMonitor<TikTokOptions>>().Get(key);
}

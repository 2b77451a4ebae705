using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Social;
using Social.Accounts;
using Social.Auth;
using Social.Pipeline;
using Social.Publishing;
using Social.Twitter;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers X.</summary>
public static class TwitterServiceCollectionExtensions
{
    /// <summary>Registers X under the name <c>twitter</c>. Options come from variables such as <c>TWITTER_API_KEY</c>, from the configuration section <c>Social:Twitter</c>, and from code, the last winning; variables and section are read where an <c>IConfiguration</c> is registered.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes options, or null.</param>
    public static ISocialPlatformBuilder AddTwitter(this ISocialBuilder builder, Action<TwitterOptions>? configure = null) =>
        AddTwitter(builder, PlatformName.Twitter, configure);

    /// <summary>Registers X under another name, with hosts or settings of its own; its accounts' keys begin with that name.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name, which is also the configuration section under <c>Social</c>.</param>
    /// <param name="configure">Changes options, or null.</param>
    public static ISocialPlatformBuilder AddTwitter(this ISocialBuilder builder, PlatformName name, Action<TwitterOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        IServiceCollection services = builder.Services;
        string key = name.Value;
        OptionsBuilder<TwitterOptions> options = services.AddOptions<TwitterOptions>(key);
        services.AddSingleton<IConfigureOptions<TwitterOptions>>(sp => new TwitterConfiguration(key, sp.GetService<IConfiguration>()));
        if (configure is not null)
        {
            options.Configure(configure);
        }

        options.Validate(
            o => o.UploadChunkSize is >= ChunkedMediaUpload.MinPart and <= ChunkedMediaUpload.MaxPart && o.UploadParallelism >= 1,
            $"UploadChunkSize must be {ChunkedMediaUpload.MinPart} to {ChunkedMediaUpload.MaxPart} bytes, and UploadParallelism at least 1.");
        options.Validate(
            static o => o.RedirectUri is null || Uri.TryCreate(o.RedirectUri, UriKind.Absolute, out _),
            "RedirectUri must be an absolute address, exactly as registered with X.");
        options.ValidateOnStart();
        services.AddSingleton<IValidateOptions<TwitterOptions>>(new PlatformOptionsValidator<TwitterOptions>(key));
        ISocialPlatformBuilder platform = builder.AddPlatform(name, sp => TwitterPlatform.Define(name, Options(sp, key)), HostNames.Upload, HostNames.Token);
        services.AddSingleton(sp => new AppCredentialsRegistration(name, app => app.Name is null ? Options(sp, key).ToAppCredentials() : null));
        foreach (CredentialKind kind in (CredentialKind[])[CredentialKind.OAuth2, CredentialKind.App])
        {
            services.AddSingleton(sp => TwitterPlatform.Strategy(sp, name, kind, Options(sp, key)));
        }

        services.AddSingleton(new ConnectionExpectation(name, CredentialKind.OAuth2, TwitterScopes.Default));
        services.AddSingleton(static _ => new PostOptionsRegistration(PlatformName.Twitter, TwitterPostOptionsContext.Default.TwitterPostOptions)); // late: making it compiles half of the serializer
        services.AddKeyedSingleton(key, (sp, _) => TwitterPlatform.CreateClient(sp, name));
        services.AddSingleton<ISocialPlatform>(sp => sp.GetRequiredKeyedService<TwitterClient>(key).Abilities);
        services.TryAddSingleton(sp => sp.GetRequiredKeyedService<TwitterClient>(key));
        return platform;
    }

    private static TwitterOptions Options(IServiceProvider services, string key) => services.GetRequiredService<IOptionsMonitor<TwitterOptions>>().Get(key);
}

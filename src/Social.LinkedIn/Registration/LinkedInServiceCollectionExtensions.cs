using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Social;
using Social.Accounts;
using Social.Auth;
using Social.LinkedIn;
using Social.Pipeline;
using Social.Publishing;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers LinkedIn.</summary>
public static class LinkedInServiceCollectionExtensions
{
    /// <summary>Registers LinkedIn under the name <c>linkedin</c>. Options come from variables such as <c>LINKEDIN_CLIENT_ID</c>, from the configuration section <c>Social:LinkedIn</c>, and from code, the last winning; variables and section are read where an <c>IConfiguration</c> is registered.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes options, or null.</param>
    public static ISocialPlatformBuilder AddLinkedIn(this ISocialBuilder builder, Action<LinkedInOptions>? configure = null) =>
        AddLinkedIn(builder, PlatformName.LinkedIn, configure);

    /// <summary>Registers LinkedIn under another name, with hosts or settings of its own; its accounts' keys begin with that name.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name, which is also the configuration section under <c>Social</c>.</param>
    /// <param name="configure">Changes options, or null.</param>
    public static ISocialPlatformBuilder AddLinkedIn(this ISocialBuilder builder, PlatformName name, Action<LinkedInOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        IServiceCollection services = builder.Services;
        string key = name.Value;
        OptionsBuilder<LinkedInOptions> options = services.AddOptions<LinkedInOptions>(key);
        services.AddSingleton<IConfigureOptions<LinkedInOptions>>(sp => new LinkedInConfiguration(key, sp.GetService<IConfiguration>()));
        if (configure is not null)
        {
            options.Configure(configure);
        }

        options.Validate(static o => ApiVersion.IsOne(o.Version), "Version must be a version of LinkedIn's API, a year and a month: YYYYMM, such as 202607.");
        options.Validate(static o => o.UploadParallelism >= 1 && o.MediaSettlingTime >= TimeSpan.Zero, "UploadParallelism must be at least 1, and MediaSettlingTime not negative.");
        options.Validate(
            static o => o.RedirectUri is null || Uri.TryCreate(o.RedirectUri, UriKind.Absolute, out _),
            "RedirectUri must be an absolute address, exactly as registered with LinkedIn.");
        options.ValidateOnStart();
        services.AddSingleton<IValidateOptions<LinkedInOptions>>(new PlatformOptionsValidator<LinkedInOptions>(key));
        ISocialPlatformBuilder platform = builder.AddPlatform(name, sp => LinkedInPlatform.Define(name, Options(sp, key)), HostNames.Upload, HostNames.Token);
        services.AddSingleton(sp => new AppCredentialsRegistration(name, app => app.Name is null ? Options(sp, key).ToAppCredentials() : null));
        services.AddSingleton(sp => LinkedInPlatform.Strategy(sp, name, Options(sp, key)));
        services.AddSingleton(new ConnectionExpectation(name, CredentialKind.OAuth2, LinkedInScopes.Default));
        services.AddSingleton(static _ => new PostOptionsRegistration(PlatformName.LinkedIn, LinkedInPostOptionsContext.Default.LinkedInPostOptions));
        services.AddKeyedSingleton(key, (sp, _) => LinkedInPlatform.CreateClient(sp, name));
        services.AddSingleton<ISocialPlatform>(sp => sp.GetRequiredKeyedService<LinkedInClient>(key).Abilities);
        services.TryAddSingleton(sp => sp.GetRequiredKeyedService<LinkedInClient>(key));
        return platform;
    }

    private static LinkedInOptions Options(IServiceProvider services, string key) => services.GetRequiredService<IOptionsMonitor<LinkedInOptions>>().Get(key);
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Social;
using Social.Accounts;
using Social.Auth;
using Social.Google;
using Social.Pipeline;
using Social.Publishing;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Business Profile.</summary>
public static class GoogleBusinessServiceCollectionExtensions
{
    /// <summary>Registers Business Profile under the name <c>googlebusiness</c>. Options come from variables such as <c>GOOGLE_CLIENT_ID</c>, from the configuration section <c>Social:googlebusiness</c>, and from code, the last winning; variables and section are read where an <c>IConfiguration</c> is registered.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes options, or null.</param>
    public static ISocialPlatformBuilder AddGoogleBusiness(this ISocialBuilder builder, Action<GoogleBusinessOptions>? configure = null) =>
        AddGoogleBusiness(builder, PlatformName.GoogleBusiness, configure);

    /// <summary>Registers Business Profile under another name, with hosts or settings of its own; its accounts' keys begin with that name.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name, which is also the configuration section under <c>Social</c>.</param>
    /// <param name="configure">Changes options, or null.</param>
    public static ISocialPlatformBuilder AddGoogleBusiness(this ISocialBuilder builder, PlatformName name, Action<GoogleBusinessOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        IServiceCollection services = builder.Services;
        string key = name.Value;
        OptionsBuilder<GoogleBusinessOptions> options = services.AddOptions<GoogleBusinessOptions>(key);
        services.AddSingleton<IConfigureOptions<GoogleBusinessOptions>>(sp => new GoogleBusinessConfiguration(key, sp.GetService<IConfiguration>()));
        if (configure is not null)
        {
            options.Configure(configure);
        }

        options.Validate(
            static o => o.RedirectUri is null || Uri.TryCreate(o.RedirectUri, UriKind.Absolute, out _),
            "RedirectUri must be an absolute address, character by character as registered with Google.");
        options.Validate(
            static o => o.QuotaUser is null || o.QuotaUser.Length <= GoogleQuery.MaxQuotaUser,
            $"QuotaUser must be at most {GoogleQuery.MaxQuotaUser} characters.");
        options.ValidateOnStart();
        services.AddSingleton<IValidateOptions<GoogleBusinessOptions>>(new PlatformOptionsValidator<GoogleBusinessOptions>(key));
        ISocialPlatformBuilder platform = builder.AddPlatform(name, sp => GoogleBusinessPlatform.Define(sp, name, Options(sp, key)), GoogleBusinessOptions.Clients);
        services.AddSingleton(sp => new AppCredentialsRegistration(name, app => app.Name is null ? Options(sp, key).ToAppCredentials() : null));
        services.AddSingleton(sp => GoogleBusinessPlatform.UserStrategy(sp, name, Options(sp, key)));
        services.AddSingleton(sp => GoogleBusinessPlatform.ServiceStrategy(sp, name, Options(sp, key)));
        services.AddSingleton(new ConnectionExpectation(name, CredentialKind.OAuth2, GoogleScopes.Business));
        services.AddSingleton(static _ => new PostOptionsRegistration(PlatformName.GoogleBusiness, GoogleBusinessPostOptionsContext.Default.GoogleBusinessPostOptions));
        services.AddKeyedSingleton(key, (sp, _) => GoogleBusinessPlatform.CreateClient(sp, name));
        services.AddSingleton<ISocialPlatform>(sp => sp.GetRequiredKeyedService<GoogleBusinessClient>(key).Abilities);
        services.TryAddSingleton(sp => sp.GetRequiredKeyedService<GoogleBusinessClient>(key));
        return platform;
    }

    private static GoogleBusinessOptions Options(IServiceProvider services, string key) => services.GetRequiredService<IOptionsMonitor<GoogleBusinessOptions>>().Get(key);
}

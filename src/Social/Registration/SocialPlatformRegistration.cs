using System.Diagnostics.CodeAnalysis;
using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Social.Accounts;
using Social.Auth;
using Social.Pipeline;
using Social.RateLimiting;
using Social.Telemetry;

namespace Social;

/// <summary>Registers what every network needs; called by the platform packages.</summary>
public static class SocialPlatformRegistration
{
    /// <summary>Registers a network whole: options, HTTP clients, pipeline, sign-in, client and abilities.</summary>
    /// <typeparam name="TOptions">Its options.</typeparam>
    /// <typeparam name="TClient">Its own client, which is registered by itself and under the registration's name.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The registration's name, which is also the options' and the configuration section's under <c>Social</c>.</param>
    /// <param name="module">What the network is made of.</param>
    /// <param name="configure">Changes options after configuration did, or null.</param>
    public static ISocialPlatformBuilder AddPlatform<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions, TClient>(
        this ISocialBuilder builder, PlatformName name, PlatformModule<TOptions, TClient> module, Action<TOptions>? configure)
        where TOptions : PlatformOptions
        where TClient : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(module);
        IServiceCollection services = builder.Services;
        string key = name.Value;
        OptionsBuilder<TOptions> options = services.AddOptions<TOptions>(key);
        services.AddSingleton(sp => module.Configuration(key, sp.GetService<IConfiguration>()));
        if (configure is not null)
        {
            options.Configure(configure);
        }

        foreach ((Func<TOptions, bool> holds, string message) in module.Checks)
        {
            options.Validate(holds, message);
        }

        options.ValidateOnStart();
        services.AddSingleton<IValidateOptions<TOptions>>(new PlatformOptionsValidator<TOptions>(key));
        ISocialPlatformBuilder platform = builder.AddPlatform(name, sp => module.Define(sp, name, Options(sp)), [.. module.Hosts]);
        services.AddSingleton(sp => new AppCredentialsRegistration(name, app => app.Name is null ? module.App(Options(sp)) : module.NamedApp?.Invoke(Options(sp), app.Name)));
        foreach (CredentialKind kind in module.Kinds)
        {
            services.AddSingleton(sp => module.Strategy!(sp, name, kind, Options(sp)));
        }

        foreach ((CredentialKind kind, IReadOnlyList<string> scopes) in module.Expectations)
        {
            services.AddSingleton(new ConnectionExpectation(name, kind, scopes));
        }

        if (module.PostOptions is { } postOptions)
        {
            services.AddSingleton(_ => postOptions(name));
        }

        services.AddKeyedSingleton(key, (sp, _) => module.Create(sp, name, Options(sp)));
        services.AddSingleton<ISocialPlatform>(sp => new DeferredPlatform(name, () => module.Abilities(sp.GetRequiredKeyedService<TClient>(key))));
        services.TryAddSingleton(sp => sp.GetRequiredKeyedService<TClient>(key));
        return platform;

        TOptions Options(IServiceProvider sp) => sp.GetRequiredService<IOptionsMonitor<TOptions>>().Get(key);
    }

    /// <summary>Registers a network's HTTP clients, pipeline and <see cref="PlatformClient"/> (keyed by name).</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The registration's name.</param>
    /// <param name="define">Describes the network.</param>
    /// <param name="hosts">The logical hosts that get an HTTP client of their own.</param>
    public static ISocialPlatformBuilder AddPlatform(this ISocialBuilder builder, PlatformName name, Func<IServiceProvider, PlatformDefinition> define, params string[] hosts)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(define);
        ArgumentNullException.ThrowIfNull(hosts);
        IServiceCollection services = builder.Services;
        services.AddKeyedSingleton(name.Value, (sp, _) => new PlatformRuntime(
            define(sp),
            sp.GetRequiredService<RateLimiter>(),
            sp.GetRequiredService<CredentialSource>(),
            sp.GetRequiredService<CredentialAuthenticator>(),
            sp.GetRequiredService<TimeProvider>(),
            sp.GetRequiredService<ILoggerFactory>().CreateLogger($"Social.{name.Value}"),
            sp.GetRequiredService<SocialStatistics>()));
        services.AddKeyedSingleton(name.Value, (sp, _) =>
        {
            PlatformRuntime runtime = sp.GetRequiredKeyedService<PlatformRuntime>(name.Value);
            RouteResolver resolver = new(runtime, sp.GetRequiredService<IAccountStore>(), sp.GetRequiredService<ICredentialStore>(), sp.GetRequiredService<IAppCredentials>());
            return new PlatformClient(runtime, resolver, sp.GetRequiredService<IHttpClientFactory>());
        });
        foreach (string host in hosts.Append(HostNames.Api))
        {
            AddHttpClient(services, name, host);
        }

        return new SocialPlatformBuilder(name, services);
    }

    private static void AddHttpClient(IServiceCollection services, PlatformName name, string host)
    {
        string client = PlatformClient.HttpClientName(name, host);
        services.AddHttpClient(client)
            .ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan) // the pipeline's time-outs know what a request is for
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan) // pooled connections end by themselves
            .RemoveAllLoggers() // addresses and headers hold secrets
            .ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler
            {
                AllowAutoRedirect = false, // a 308 is an answer, and a redirect must not carry a token elsewhere
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.All,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
                EnableMultipleHttp2Connections = true,
            });

        // After everything the application adds, so that its handlers stand around the whole pipeline: inside it, one that retries would send an armed request twice.
        services.PostConfigure<HttpClientFactoryOptions>(client, options => options.HttpMessageHandlerBuilderActions.Add(
            handlers => handlers.AdditionalHandlers.Add(new SocialPipelineHandler(handlers.Services.GetRequiredKeyedService<PlatformRuntime>(name.Value)))));
    }
}

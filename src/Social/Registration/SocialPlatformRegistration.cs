using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Social.Auth;
using Social.Pipeline;
using Social.RateLimiting;
using Social.Telemetry;

namespace Social;

/// <summary>Registers what every network needs; called by the platform packages.</summary>
public static class SocialPlatformRegistration
{
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

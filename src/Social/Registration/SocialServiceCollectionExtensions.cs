using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Social;
using Social.Accounts;
using Social.Auth;
using Social.Media;
using Social.Pipeline;
using Social.Publishing;
using Social.RateLimiting;
using Social.Telemetry;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the family.</summary>
public static class SocialServiceCollectionExtensions
{
    private const string MediaFetcherClient = "social.media";

    /// <summary>Registers what all networks share; add networks to what it returns. Stores that are registered before or after replace the ones in memory.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Changes options, or null.</param>
    public static ISocialBuilder AddSocial(this IServiceCollection services, Action<SocialOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<SocialOptions>();
        services.AddLogging();
        services.AddHttpClient();
        if (configure is not null)
        {
            services.Configure(configure);
        }

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IAccountStore, InMemoryAccountStore>();
        services.TryAddSingleton<ICredentialStore, InMemoryCredentialStore>();
        services.TryAddSingleton<IPendingConnectionStore>(static sp => new InMemoryPendingConnectionStore(sp.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<IRateLimitStore>(static sp => new InMemoryRateLimitStore(sp.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<IPublishJournal>(static sp => new InMemoryPublishJournal(sp.GetRequiredService<IOptions<SocialOptions>>().Value.SettledJournalEntries));
        services.TryAddSingleton<IAppCredentials, ConfiguredAppCredentials>();
        services.TryAddSingleton<OAuth1Signer>();
        services.TryAddSingleton<CredentialAuthenticator>();
        services.TryAddSingleton(static sp => new CredentialSource(
            sp.GetRequiredService<ICredentialStore>(), sp.GetServices<CredentialStrategy>(), sp.GetRequiredService<TimeProvider>(), sp.GetRequiredService<ILogger<CredentialSource>>()));
        services.TryAddSingleton(static sp => new RateLimiter(sp.GetRequiredService<IRateLimitStore>(), sp.GetRequiredService<TimeProvider>()));
        services.AddHttpClient(MediaFetcherClient)
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(static sp => MediaFetcher.CreateHandler(FetcherOptions(sp)));
        services.TryAddSingleton<IMediaFetcher>(static sp => new MediaFetcher(sp.GetRequiredService<IHttpClientFactory>().CreateClient(MediaFetcherClient), FetcherOptions(sp)));
        services.TryAddSingleton(static sp => new MediaHosting(sp.GetService<IMediaHost>(), sp.GetRequiredService<IOptions<SocialOptions>>().Value.AllowLoopbackMedia));
        services.TryAddSingleton<PublishRunner>();
        services.TryAddSingleton<PostSerializer>();
        services.TryAddSingleton<SocialStatistics>();
        services.TryAddSingleton<IConnectionHealth, ConnectionHealth>();
        services.TryAddSingleton<IAccountConnectors, AccountConnectors>();
        services.TryAddSingleton<ISocial, SocialHub>();
        return new SocialBuilder(services);
    }

    /// <summary>Adds a health check named <c>social</c>: networks that fail, limits nearly used up, accounts that must connect again.</summary>
    /// <param name="builder">The builder.</param>
    public static ISocialBuilder AddHealthCheck(this ISocialBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddHealthChecks().AddCheck<SocialHealthCheck>("social");
        return builder;
    }

    private static MediaFetcherOptions FetcherOptions(IServiceProvider services) =>
        new() { AllowLoopback = services.GetRequiredService<IOptions<SocialOptions>>().Value.AllowLoopbackMedia };
}

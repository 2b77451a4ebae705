using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Social;
using Social.Accounts;
using Social.Auth;
using Social.Publishing;
using Social.RateLimiting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the family.</summary>
public static class SocialServiceCollectionExtensions
{
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
        services.TryAddSingleton<IPendingConnectionStore, InMemoryPendingConnectionStore>();
        services.TryAddSingleton<IRateLimitStore, InMemoryRateLimitStore>();
        services.TryAddSingleton<IPublishJournal>(static sp => new InMemoryPublishJournal(sp.GetRequiredService<IOptions<SocialOptions>>().Value.SettledJournalEntries));
        services.TryAddSingleton<RateLimiter>();
        services.TryAddSingleton<PublishRunner>();
        services.TryAddSingleton<ISocial, SocialHub>();
        return new SocialBuilder(services);
    }
}

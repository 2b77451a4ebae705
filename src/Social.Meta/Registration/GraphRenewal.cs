using Microsoft.Extensions.DependencyInjection;
using Social.Auth;
using Social.Pipeline;

namespace Social.Meta;

/// <summary>How the logins of Facebook, Instagram and Threads keep their tokens: a long-lived one buys the next.</summary>
internal static class GraphRenewal
{
    // A token that expired cannot renew itself: a week leaves room for an application that sleeps over holidays.
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(7);

    public static CredentialStrategy Of(IServiceProvider services, PlatformName name, CredentialKind kind, OAuth2Settings settings)
    {
        // Late: the client needs credentials itself.
        OAuth2Flow flow = new(name, settings, new PipelineTokenEndpoint(() => services.GetRequiredKeyedService<PlatformClient>(name.Value)));
        OAuth2Refresher refresher = new(flow, services.GetRequiredService<IAppCredentials>(), services.GetRequiredService<TimeProvider>());
        return new CredentialStrategy(name, kind) { Refresher = refresher, RefreshAhead = Ahead };
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Social.Accounts;
using Social.Auth;
using Social.Media;
using Social.Pipeline;
using Social.Publishing;

namespace Social.LinkedIn;

/// <summary>Puts LinkedIn together: what the runtime must know of it, and its client.</summary>
internal static class LinkedInPlatform
{
    public static PlatformDefinition Define(PlatformName name, LinkedInOptions options) => new()
    {
        Name = name,
        Options = options,
        Errors = new LinkedInErrorClassifier(),
        RateLimits = new LinkedInRateLimitReader(),
    };

    /// <summary>How LinkedIn's tokens stay alive. Strategies are asked for before the client stands, hence the late look-up.</summary>
    public static CredentialStrategy Strategy(IServiceProvider services, PlatformName name, LinkedInOptions options)
    {
        PipelineTokenEndpoint endpoint = new(() => services.GetRequiredKeyedService<PlatformClient>(name.Value));
        OAuth2Flow flow = new(name, LinkedInAuthorization.OAuth2(options), endpoint);
        return new CredentialStrategy(name, CredentialKind.OAuth2)
        {
            Refresher = new OAuth2Refresher(flow, services.GetRequiredService<IAppCredentials>(), services.GetRequiredService<TimeProvider>()),
        };
    }

    public static LinkedInClient CreateClient(IServiceProvider services, PlatformName name)
    {
        PlatformClient client = services.GetRequiredKeyedService<PlatformClient>(name.Value);
        LinkedInOptions options = services.GetRequiredService<IOptionsMonitor<LinkedInOptions>>().Get(name.Value);
        IAccountStore accounts = services.GetRequiredService<IAccountStore>();
        ICredentialStore credentials = services.GetRequiredService<ICredentialStore>();
        PublishRunner runner = services.GetRequiredService<PublishRunner>();
        IMediaFetcher fetcher = services.GetRequiredService<IMediaFetcher>();
        LinkedInApi api = new(client, new ApiVersion(options, client.Time, services.GetRequiredService<ILoggerFactory>().CreateLogger("Social.LinkedIn")));
        PostReconciler reconciler = new(api, services.GetRequiredService<IPublishJournal>());
        LinkedInMedia media = new(api, options, fetcher);
        LinkedInPosts posts = new(api, runner, reconciler);
        LinkedInPublisher publisher = new(api, runner, reconciler, posts, media, fetcher);
        LinkedInOrganizations organizations = new(api);
        OrganizationDirectory directory = new(api, organizations);
        ConnectorServices connecting = new()
        {
            Apps = services.GetRequiredService<IAppCredentials>(),
            Pending = services.GetRequiredService<IPendingConnectionStore>(),
            Credentials = services.GetRequiredService<CredentialSource>(),
            CredentialStore = credentials,
            Accounts = accounts,
            Endpoint = new PipelineTokenEndpoint(() => client),
            Time = client.Time,
            Logger = services.GetRequiredService<ILogger<OAuthAccountConnector>>(),
        };
        TokenIntrospection introspection = new(options, connecting.Apps, connecting.Endpoint, name);
        OAuthAccountConnector connector = new(new LinkedInConnectorStrategy(api, options, directory, introspection), connecting);
        LinkedInAccounts signIn = new(connector, directory, introspection, accounts, credentials, options);
        return new LinkedInClient(api, signIn, organizations, posts, publisher, media, new LinkedInComments(api, options, runner), credentials);
    }
}

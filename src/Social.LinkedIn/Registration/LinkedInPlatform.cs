using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Social.Accounts;
using Social.Auth;
using Social.Media;
using Social.Pipeline;
using Social.Publishing;

namespace Social.LinkedIn;

/// <summary>Puts LinkedIn together: what the runtime must know of it, and its client.</summary>
internal static class LinkedInPlatform
{
    public static PlatformModule<LinkedInOptions, LinkedInClient> Module { get; } = new()
    {
        Configuration = static (name, configuration) => new LinkedInConfiguration(name, configuration),
        Define = static (_, name, options) => new PlatformDefinition
        {
            Name = name,
            Options = options,
            Errors = new LinkedInErrorClassifier(),
            RateLimits = new LinkedInRateLimitReader(),
        },
        Hosts = [HostNames.Upload, HostNames.Token],
        App = static options => options.ToAppCredentials(),
        Kinds = [CredentialKind.OAuth2],
        Strategy = Strategy,
        Expectations = [(CredentialKind.OAuth2, LinkedInScopes.Default)],
        PostOptions = static _ => new PostOptionsRegistration(PlatformName.LinkedIn, LinkedInPostOptionsContext.Default.LinkedInPostOptions),
        Create = CreateClient,
        Abilities = static client => client.Abilities,
        Checks =
        [
            (static o => ApiVersion.IsOne(o.Version), "Version must be a version of LinkedIn's API, a year and a month: YYYYMM, such as 202607."),
            (static o => o.UploadParallelism >= 1 && o.MediaSettlingTime >= TimeSpan.Zero, "UploadParallelism must be at least 1, and MediaSettlingTime not negative."),
            (static o => o.RedirectUri is null || Uri.TryCreate(o.RedirectUri, UriKind.Absolute, out _), "RedirectUri must be an absolute address, exactly as registered with LinkedIn."),
        ],
    };

    /// <summary>How LinkedIn's tokens stay alive. Strategies are asked for before the client stands, hence the late look-up.</summary>
    private static CredentialStrategy Strategy(IServiceProvider services, PlatformName name, CredentialKind kind, LinkedInOptions options)
    {
        PipelineTokenEndpoint endpoint = new(() => services.GetRequiredKeyedService<PlatformClient>(name.Value));
        OAuth2Flow flow = new(name, LinkedInAuthorization.OAuth2(options), endpoint);
        return new CredentialStrategy(name, kind)
        {
            Refresher = new OAuth2Refresher(flow, services.GetRequiredService<IAppCredentials>(), services.GetRequiredService<TimeProvider>()),
        };
    }

    private static LinkedInClient CreateClient(IServiceProvider services, PlatformName name, LinkedInOptions options)
    {
        PlatformClient client = services.GetRequiredKeyedService<PlatformClient>(name.Value);
        ICredentialStore credentials = services.GetRequiredService<ICredentialStore>();
        PublishRunner runner = services.GetRequiredService<PublishRunner>();
        IMediaFetcher fetcher = services.GetRequiredService<IMediaFetcher>();
        LinkedInApi api = new(client, new ApiVersion(options, client.Time, services.GetRequiredService<ILoggerFactory>().CreateLogger("Social.LinkedIn")));
        IPublishJournal journal = services.GetRequiredService<IPublishJournal>();
        PostReconciler reconciler = new(api, journal);
        LinkedInMedia media = new(api, options, fetcher);
        LinkedInPosts posts = new(api, runner, reconciler);
        LinkedInPublisher publisher = new(api, runner, reconciler, posts, media, fetcher);
        LinkedInOrganizations organizations = new(api);
        OrganizationDirectory directory = new(organizations);
        ConnectorServices connecting = ConnectorServices.From(services, client);
        TokenIntrospection introspection = new(options, connecting.Apps, connecting.Endpoint, name);
        OAuthAccountConnector connector = new(new LinkedInConnectorStrategy(api, options, directory, introspection), connecting);
        LinkedInAccounts signIn = new(connector, directory, introspection, credentials, options);
        return new LinkedInClient(api, signIn, organizations, posts, publisher, media, new LinkedInComments(api, options, runner, journal), new LinkedInWebhooks(name, options), credentials);
    }
}

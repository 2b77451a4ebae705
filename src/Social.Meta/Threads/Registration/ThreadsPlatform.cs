using Microsoft.Extensions.DependencyInjection;
using Social.Accounts;
using Social.Media;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Meta;

/// <summary>Puts Threads together: what the runtime must know of it, and its client.</summary>
internal static class ThreadsPlatform
{
    // Half a minute is Meta's own advice for a first look at media.
    private static readonly PollOptions Pace = new() { Longest = TimeSpan.FromMinutes(5), MinDelay = TimeSpan.FromSeconds(1), MaxDelay = TimeSpan.FromSeconds(30), Growth = 2 };

    public static PlatformModule<ThreadsOptions, ThreadsClient> Module { get; } = new()
    {
        Configuration = static (name, configuration) => new ThreadsConfiguration(name, configuration),
        Define = static (services, name, options) => new PlatformDefinition
        {
            Name = name,
            Options = options,
            Errors = new GraphErrorClassifier(),
            RateLimits = new GraphUsageReader(),
            Authenticator = new GraphAuthenticator(services.GetRequiredService<IAppCredentials>(), static _ => false),
            ErrorsInsideSuccess = true,
        },
        Hosts = [HostNames.Token],
        App = static options => options.ToAppCredentials(),
        Kinds = [CredentialKind.OAuth2],
        Strategy = static (services, name, kind, options) => GraphRenewal.Of(services, name, kind, ThreadsAuthorization.OAuth2(options)),
        Expectations = [(CredentialKind.OAuth2, ThreadsScopes.Default)],
        PostOptions = static _ => new PostOptionsRegistration(PlatformName.Threads, ThreadsPostOptionsContext.Default.ThreadsPostOptions),
        Create = Create,
        Abilities = static client => client.Abilities,
    };

    private static ThreadsClient Create(IServiceProvider services, PlatformName name, ThreadsOptions options)
    {
        PlatformClient client = services.GetRequiredKeyedService<PlatformClient>(name.Value);
        Containers containers = new(client, new ContainerRoutes
        {
            Create = ThreadsRoutes.CreateContainer, Status = ThreadsRoutes.Container, Publish = ThreadsRoutes.Publish, PublishReply = ThreadsRoutes.PublishReply, StatusFields = "id,status,error_message", Version = ThreadsOptions.Version, Pace = Pace,
        });
        ThreadsPosts posts = new(client, services.GetRequiredService<IPublishJournal>());
        ThreadsPublisher publisher = new(client, services.GetRequiredService<PublishRunner>(), containers, services.GetRequiredService<MediaHosting>(), posts);
        ThreadsAccounts accounts = new(new OAuthAccountConnector(new ThreadsConnectorStrategy(client, options), ConnectorServices.From(services, client)), options);
        return new ThreadsClient(client, options, accounts, posts, publisher, services.GetRequiredService<ICredentialStore>());
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Social.Accounts;
using Social.Media;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Meta;

/// <summary>Puts Instagram together: what the runtime must know of it, and its client.</summary>
internal static class InstagramPlatform
{
    // Images are ready at once; of videos Meta says to ask once a minute, for no more than five.
    private static readonly PollOptions Pace = new() { Longest = TimeSpan.FromMinutes(5), MinDelay = TimeSpan.FromSeconds(1), MaxDelay = TimeSpan.FromMinutes(1), Growth = 2 };

    public static PlatformModule<InstagramOptions, InstagramClient> Module { get; } = new()
    {
        Configuration = static (name, configuration) => new InstagramConfiguration(name, configuration),
        Define = static (services, name, options) => new PlatformDefinition
        {
            Name = name,
            Options = options,
            Errors = new GraphErrorClassifier(InstagramMeanings.Find),
            RateLimits = new GraphUsageReader(),
            Authenticator = new GraphAuthenticator(services.GetRequiredService<IAppCredentials>(), credential => credential.Kind == CredentialKind.Page && credential.App.Platform != name),
            ErrorsInsideSuccess = true,
        },
        Hosts = [InstagramOptions.FacebookHostName, HostNames.Upload, HostNames.Token],
        App = static options => options.ToAppCredentials(),
        Kinds = [CredentialKind.OAuth2],
        Strategy = static (services, name, kind, options) => GraphRenewal.Of(services, name, kind, InstagramAuthorization.OAuth2(options)),
        Expectations = [(CredentialKind.OAuth2, InstagramScopes.Default)],
        PostOptions = static _ => new PostOptionsRegistration(PlatformName.Instagram, InstagramPostOptionsContext.Default.InstagramPostOptions),
        Create = Create,
        Abilities = static client => client.Abilities,
        Checks =
        [
            (static options => GraphVersions.IsVersion(options.Version), "Version must look like v25.0."),
            (static options => options.MaxHashtags >= 0, "MaxHashtags must not be negative."),
        ],
    };

    private static InstagramClient Create(IServiceProvider services, PlatformName name, InstagramOptions options)
    {
        PlatformClient client = services.GetRequiredKeyedService<PlatformClient>(name.Value);
        GraphVersions.WarnOf(options.Version, name, client.Time, services.GetRequiredService<ILoggerFactory>().CreateLogger($"Social.{name.Value}"));
        PublishRunner runner = services.GetRequiredService<PublishRunner>();
        IPublishJournal journal = services.GetRequiredService<IPublishJournal>();
        Containers containers = new(client, new ContainerRoutes
        {
            Create = InstagramRoutes.CreateContainer, Status = InstagramRoutes.Container, Publish = InstagramRoutes.Publish, StatusFields = "id,status,status_code", Version = options.Version, Pace = Pace, Meaning = InstagramMeanings.Find,
            Uploads = new ContainerUploads
            {
                Route = InstagramRoutes.Upload, OffsetFields = "id,status,status_code,video_status", Recovery = options.Retry, Preferred = CredentialKind.Page,
            },
        });
        InstagramPosts posts = new(client, options.Version, journal);
        InstagramPublisher publisher = new(client, runner, containers, services.GetRequiredService<MediaHosting>(), posts, options.MaxHashtags);
        InstagramAccounts accounts = new(
            new OAuthAccountConnector(new InstagramConnectorStrategy(client, options), ConnectorServices.From(services, client)), client, services.GetRequiredService<IAccountConnectors>, options);
        InstagramCreator creator = new(client, options.Version, runner, journal);
        return new InstagramClient(client, options, accounts, posts, publisher, creator, services.GetRequiredService<ICredentialStore>());
    }
}

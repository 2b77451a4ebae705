using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Social.Accounts;
using Social.Auth;
using Social.Media;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Meta;

/// <summary>Puts Facebook Pages together: what the runtime must know of them, and their client.</summary>
internal static class FacebookPlatform
{
    public static PlatformModule<FacebookOptions, FacebookClient> Module { get; } = new()
    {
        Configuration = static (name, configuration) => new FacebookConfiguration(name, configuration),
        Define = static (services, name, options) => new PlatformDefinition
        {
            Name = name,
            Options = options,
            Errors = new GraphErrorClassifier(FacebookMeanings.Find),
            RateLimits = new GraphUsageReader(),
            Authenticator = new GraphAuthenticator(services.GetRequiredService<IAppCredentials>(), _ => options.ProvesAppSecret),
            ErrorsInsideSuccess = true,
        },
        Hosts = [HostNames.Token, HostNames.Upload, FacebookOptions.VideoHostName],
        App = static options => options.ToAppCredentials(),
        Kinds = [CredentialKind.OAuth2, CredentialKind.Page],
        Strategy = Strategy,
        Expectations = [(CredentialKind.OAuth2, FacebookScopes.Default), (CredentialKind.Page, FacebookScopes.Default)],
        PostOptions = static _ => new PostOptionsRegistration(PlatformName.Facebook, FacebookPostOptionsContext.Default.FacebookPostOptions),
        Create = Create,
        Abilities = static client => client.Abilities,
        Checks = [(static options => GraphVersions.IsVersion(options.Version), "Facebook: Version is not of the form v25.0.")],
    };

    private static CredentialStrategy Strategy(IServiceProvider services, PlatformName name, CredentialKind kind, FacebookOptions options) =>
        kind == CredentialKind.Page
            ? new CredentialStrategy(name, kind)
            {
                Deriver = new PageTokenDeriver(() => services.GetRequiredKeyedService<PlatformClient>(name.Value), options.Version, services.GetRequiredService<TimeProvider>()),
            }
            : GraphRenewal.Of(services, name, kind, FacebookLogin.OAuth2(options));

    private static FacebookClient Create(IServiceProvider services, PlatformName name, FacebookOptions options)
    {
        PlatformClient client = services.GetRequiredKeyedService<PlatformClient>(name.Value);
        GraphVersions.WarnOf(options.Version, name, client.Time, services.GetRequiredService<ILoggerFactory>().CreateLogger($"Social.{name.Value}"));
        MetaPages pages = new(client, options.Version);
        TokenInspector inspector = new(client, services.GetRequiredService<IAppCredentials>(), options.Version);
        ConnectorServices connecting = ConnectorServices.From(services, client);
        FacebookConnectorStrategy strategy = new(client, options, pages, inspector);
        FacebookAccounts accounts = new(new OAuthAccountConnector(strategy, connecting), connecting, pages, inspector, options);
        FacebookApi api = new(client, options);
        IPublishJournal journal = services.GetRequiredService<IPublishJournal>();
        PublishRunner runner = services.GetRequiredService<PublishRunner>();
        FacebookPublisher publisher = new(
            api, runner, new FacebookReconciler(api, journal), new PhotoUploads(api), new VideoLooks(api), new VideoExtras(api, services.GetRequiredService<IMediaFetcher>()), services.GetRequiredService<MediaHosting>());
        FacebookPosts posts = new(api);
        FacebookAreas areas = new()
        {
            Posts = posts, Schedule = new FacebookSchedule(api, posts), Comments = new FacebookComments(api, runner, journal), Insights = new FacebookInsights(api),
            LiveVideos = new FacebookLiveVideos(api, runner, journal), Events = new FacebookEvents(api),
        };
        return new FacebookClient(api, accounts, publisher, areas, services.GetRequiredService<ICredentialStore>());
    }
}
